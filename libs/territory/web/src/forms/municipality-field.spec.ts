import { ApplicationRef, Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { choose, eventually, FakeApi, fieldNamed } from '@aula/platform/web/testing';
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
  const page = () => fixture.nativeElement as HTMLElement;
  const box = () => fieldNamed(page(), 'Municipio').input;
  const key = () => fixture.componentInstance.control.value;
  const said = () => page().querySelector('[role=status]')?.textContent ?? '';
  const options = () => [...page().querySelectorAll('[role=option]')];
  const settled = () => TestBed.inject(ApplicationRef).whenStable();

  beforeEach(async () => {
    api = new FakeApi().answer(territoryApi.searchMunicipalities, { items: [guachochi, guazapares] });
    TestBed.configureTestingModule({ providers: [api.provide()] });
    fixture = TestBed.createComponent(Form);
    document.body.append(page());
    await fixture.whenStable();
  });
  afterEach(() => { page().remove(); });

  async function type(text: string): Promise<void> {
    box().value = text;
    box().dispatchEvent(new Event('input'));
    await eventually(() => options().length > 0 || said() !== '' && said() !== 'Buscando…');
    await settled();
  }

  async function press(pressed: string): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', { key: pressed, cancelable: true });
    box().dispatchEvent(event);
    await settled();
    return event;
  }

  /** The option that a screen reader is at. */
  const active = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent;

  it('asks once for what was typed and offers places with their state', async () => {
    expect([box().getAttribute('role'), box().getAttribute('aria-expanded')]).toEqual(['combobox', 'false']);
    await type('gua');
    expect(api.callsOf(territoryApi.searchMunicipalities).map(({ address }) => address)).toEqual(['/api/territory/municipalities?q=gua']);
    expect(options().map(({ textContent }) => textContent)).toEqual(['Guachochi, Chihuahua', 'Guazapares, Chihuahua']);
    expect(box().getAttribute('aria-expanded')).toBe('true');
    expect(page().querySelector('[role=listbox]')?.id).toBe(box().getAttribute('aria-controls'));
  });

  it('holds the key of the place that was chosen, and lets it go with the next letter', async () => {
    await choose(page(), 'Municipio', 'gua', 'Guazapares, Chihuahua');
    await settled();
    expect([key(), box().value, options().length]).toEqual(['08030', 'Guazapares, Chihuahua', 0]);
    await type('Guazapares, Chihuahuax');
    expect(key()).toBe('');
  });

  it('takes an Enter that came before the answer, and sends no form with it', async () => {
    box().value = 'guacho';
    box().dispatchEvent(new Event('input'));
    const enter = await press('Enter');
    expect(enter.defaultPrevented).toBe(true);
    await eventually(() => key() !== '');
    await settled();
    expect([key(), box().value, options().length]).toEqual(['08027', 'Guachochi, Chihuahua', 0]);
  });

  it('forgets an Enter when more is typed before the answer', async () => {
    box().value = 'gua';
    box().dispatchEvent(new Event('input'));
    await press('Enter');
    await type('guach');
    expect([key(), options().length]).toEqual(['', 2]);
  });

  it('is chosen from with the keyboard: arrows walk around, Enter takes, Escape closes', async () => {
    await type('gua');
    expect([active(), options().map((option) => option.getAttribute('aria-selected'))]).toEqual(['Guachochi, Chihuahua', ['true', 'false']]);
    await press('ArrowDown');
    expect(active()).toBe('Guazapares, Chihuahua');
    await press('ArrowDown');
    expect(active()).toBe('Guachochi, Chihuahua');
    await press('ArrowUp');
    await press('Escape');
    expect([options().length, box().value, key()]).toEqual([0, 'gua', '']);
    await press('ArrowDown');
    expect(active()).toBe('Guazapares, Chihuahua');
    expect((await press('Enter')).defaultPrevented).toBe(true);
    expect([key(), options().length]).toEqual(['08030', 0]);
    expect((await press('Enter')).defaultPrevented).toBe(false);
  });

  it('takes a whole name that was only typed', async () => {
    await type('guazapares');
    box().dispatchEvent(new Event('blur'));
    await settled();
    expect([key(), box().value, options().length]).toEqual(['08030', 'Guazapares, Chihuahua', 0]);
  });

  it('keeps what was typed, and no key, where somebody leaves without choosing', async () => {
    await type('gua');
    box().dispatchEvent(new Event('blur'));
    await settled();
    expect([key(), box().value, options().length]).toEqual(['', 'gua', 0]);
    expect(fieldNamed(page(), 'Municipio').notes()).toContain('elígelo de la lista');
    expect(box().getAttribute('aria-invalid')).toBe('true');
  });

  it('says that nothing was found, and keeps what was typed', async () => {
    api.answer(territoryApi.searchMunicipalities, { items: [] });
    await type('xyz');
    expect(said()).toContain('Ningún municipio se llama así');
    expect(box().value).toBe('xyz');
  });

  it('says that there is no line, and keeps what was typed', async () => {
    api.fail(territoryApi.searchMunicipalities, 'request.offline');
    await type('gua');
    expect(said()).toContain('No hay conexión');
    expect(box().value).toBe('gua');
  });

  it('tells the place itself, and what is only typed so far', async () => {
    await type('gua');
    expect(fixture.componentInstance.content()).toBe('gua');
    await choose(page(), 'Municipio', 'guaz', 'Guazapares, Chihuahua');
    expect(fixture.componentInstance.content()).toEqual(guazapares);
  });

  it('goes on with the place it was given, or with the letters', async () => {
    fixture.componentInstance.content.set(guachochi);
    await settled();
    expect([box().value, key()]).toEqual(['Guachochi, Chihuahua', '08027']);
    fixture.componentInstance.content.set('guaz');
    await eventually(() => api.callsOf(territoryApi.searchMunicipalities).length > 0);
    expect([box().value, key()]).toEqual(['guaz', '']);
  });

  it('begins with the place it is given, whatever empty text the form begins with', async () => {
    page().remove();
    fixture = TestBed.createComponent(Form);
    fixture.componentInstance.content.set(guachochi);
    document.body.append(page());
    await settled();
    expect([box().value, key()]).toEqual(['Guachochi, Chihuahua', '08027']);
  });

  it('shows nothing of a place that the form took back', async () => {
    await choose(page(), 'Municipio', 'gua', 'Guazapares, Chihuahua');
    fixture.componentInstance.control.reset();
    await settled();
    expect([box().value, key()]).toEqual(['', '']);
  });
});
