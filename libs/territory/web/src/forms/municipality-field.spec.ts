import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ApplicationRef, Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { eventually, FakeApi } from '@aula/platform/web/testing';
import { type Municipality, territoryApi } from '@aula/territory/contract';
import { MunicipalityField } from './municipality-field';

const guazapares = { key: '08030', name: 'Guazapares', stateKey: '08', stateName: 'Chihuahua', timeZone: 'America/Chihuahua' };
const guachochi = { ...guazapares, key: '08027', name: 'Guachochi' };

@Component({ imports: [MunicipalityField, ReactiveFormsModule], template: '<aula-municipality-field [formControl]="control" [(content)]="content" />' })
class Form {
  readonly content = signal<Municipality | string>('');
  readonly control = new FormControl('', { nonNullable: true, validators: Validators.required.bind(Validators) });
}

describe('municipality field', () => {
  let api: FakeApi;
  let fixture: ComponentFixture<Form>;
  let field: MatAutocompleteHarness;
  const key = () => fixture.componentInstance.control.value;
  const said = () => (fixture.nativeElement as HTMLElement).querySelector('[role=status]')?.textContent ?? '';

  beforeEach(async () => {
    api = new FakeApi().answer(territoryApi.searchMunicipalities, { items: [guachochi, guazapares] });
    TestBed.configureTestingModule({ providers: [api.provide()] });
    fixture = TestBed.createComponent(Form);
    field = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatAutocompleteHarness);
  });

  async function type(text: string): Promise<void> {
    await field.clear();
    await field.enterText(text);
    await eventually(async () => (await field.isOpen()) || said() !== '');
    await TestBed.inject(ApplicationRef).whenStable();
  }

  it('asks once for what was typed and offers places with their state', async () => {
    await type('gua');
    expect(api.callsOf(territoryApi.searchMunicipalities).map(({ address }) => address)).toEqual(['/api/territory/municipalities?q=gua']);
    expect(await Promise.all((await field.getOptions()).map((option) => option.getText()))).toEqual(['Guachochi, Chihuahua', 'Guazapares, Chihuahua']);
  });

  it('holds the key of the place that was chosen, and lets it go with the next letter', async () => {
    await type('gua');
    await field.selectOption({ text: 'Guazapares, Chihuahua' });
    expect(key()).toBe('08030');
    expect(await field.getValue()).toBe('Guazapares, Chihuahua');
    await field.enterText('x');
    expect(key()).toBe('');
  });

  it('takes a whole name that was only typed', async () => {
    await type('guazapares');
    await field.blur();
    expect(key()).toBe('08030');
  });

  it('says that nothing was found, and keeps what was typed', async () => {
    api.answer(territoryApi.searchMunicipalities, { items: [] });
    await type('xyz');
    expect(said()).toContain('Ningún municipio se llama así');
    expect(await field.getValue()).toBe('xyz');
  });

  it('says that there is no line, and keeps what was typed', async () => {
    api.fail(territoryApi.searchMunicipalities, 'request.offline');
    await type('gua');
    expect(said()).toContain('No hay conexión');
    expect(await field.getValue()).toBe('gua');
  });

  it('tells the place itself, and what is only typed so far', async () => {
    await type('gua');
    expect(fixture.componentInstance.content()).toBe('gua');
    await field.selectOption({ text: 'Guazapares, Chihuahua' });
    expect(fixture.componentInstance.content()).toEqual(guazapares);
  });

  it('goes on with the place it was given, or with the letters', async () => {
    fixture.componentInstance.content.set(guachochi);
    await fixture.whenStable();
    expect([await field.getValue(), key()]).toEqual(['Guachochi, Chihuahua', '08027']);
    fixture.componentInstance.content.set('guaz');
    await eventually(() => api.callsOf(territoryApi.searchMunicipalities).length > 0);
    expect([await field.getValue(), key()]).toEqual(['guaz', '']);
  });
});
