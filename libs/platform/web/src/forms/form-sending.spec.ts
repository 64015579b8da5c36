import { ChangeDetectionStrategy, Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormGroup, ReactiveFormsModule } from '@angular/forms';
import { ProblemError } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { provideProblemTexts } from '../problem/problem-texts';
import { faultsIn, typeInto } from '../testing';
import { FormSending } from './form-sending';
import { textControl } from './text-control';
import { TextField } from './text-field';

@Component({
  selector: 'aula-two-fields',
  imports: [ReactiveFormsModule, TextField],
  template: `
    <form [formGroup]="form">
      <aula-text-field label="Nombre" [control]="form.controls.name" [words]="words" />
      <aula-text-field label="Cargo" [control]="form.controls.position" [words]="words" />
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class TwoFields {
  readonly form = new FormGroup({ name: textControl(z.string()), position: textControl(z.string()) });
  readonly words = { required: 'Escríbelo.' };
  readonly sending = new FormSending(this.form, { 'test.name-taken': 'name' });
}

describe('sending a form', () => {
  let fixture: ComponentFixture<TwoFields>;
  const page = () => fixture.nativeElement as HTMLElement;
  const focused = () => [...page().querySelectorAll('input')].indexOf(document.activeElement as HTMLInputElement);
  const refuse = (code: string, errors: { path: string; code: string }[] = []) => () => Promise.reject(new ProblemError({ status: 422, code, title: '', correlationId: '', errors }));
  const sendForm = async (work: () => Promise<unknown>) => {
    const isThrough = await fixture.componentInstance.sending.sendForm(work);
    await fixture.whenStable();
    return isThrough;
  };
  const fillIn = () => { for (const label of ['Nombre', 'Cargo']) typeInto(page(), label, 'x'); };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideProblemTexts({ 'test.name-taken': () => 'Ya lo usa alguien más.' })] });
    fixture = TestBed.createComponent(TwoFields);
    document.body.append(page());
    await fixture.whenStable();
  });
  afterEach(() => { page().remove(); });

  it('sends nothing before every field fits, and goes to the first that does not', async () => {
    const work = jest.fn(() => Promise.resolve());
    typeInto(page(), 'Nombre', 'x');
    expect(await sendForm(work)).toBe(false);
    expect([work.mock.calls.length, faultsIn(page()).at(-1), focused()]).toEqual([0, 'Escríbelo.', 1]);
    fillIn();
    expect(await sendForm(work)).toBe(true);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('says at its field what the answer is about, in its own words or in general ones', async () => {
    fillIn();
    await sendForm(refuse('test.name-taken'));
    expect([faultsIn(page())[0], focused()]).toEqual(['Ya lo usa alguien más.', 0]);
    typeInto(page(), 'Nombre', 'y');
    await sendForm(refuse('request.invalid', [{ path: 'body.position', code: 'custom' }, { path: 'body.elsewhere', code: 'custom' }]));
    expect([faultsIn(page()), focused()]).toEqual([[expect.stringContaining('No podemos aceptar este dato')], 1]);
    expect(fixture.componentInstance.sending.problem()).toBeUndefined();
  });

  it('leaves all else to the notice, until the next attempt, which may be one that does not fit', async () => {
    const { sending } = fixture.componentInstance;
    fillIn();
    await sendForm(refuse('request.offline'));
    expect(sending.problem()).toMatchObject({ problem: { code: 'request.offline' } });
    typeInto(page(), 'Cargo', '');
    await sendForm(() => Promise.resolve());
    expect(sending.problem()).toBeUndefined();
  });

  it('says nothing and moves nothing while one is under way', async () => {
    fillIn();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const first = fixture.componentInstance.sending.sendForm(() => promise);
    typeInto(page(), 'Cargo', '');
    expect(await sendForm(() => Promise.resolve())).toBe(false);
    expect(focused()).toBe(-1);
    resolve(undefined);
    expect(await first).toBe(true);
  });

  it('leaves to the page what the page tells in its own way, and takes it back', async () => {
    fillIn();
    const { sending } = fixture.componentInstance;
    const told: unknown[] = [];
    await sending.sendForm(refuse('test.name-taken'), (error) => { told.push(error); sending.tell(error); });
    await fixture.whenStable();
    expect([told.length, focused()]).toEqual([1, 0]);
  });
});
