import { TestBed } from '@angular/core/testing';
import { OPTIONAL_CHOICES, OPTIONAL_FIELDS, type OptionalDetail, type OptionalDetails, optionalDetailsApi } from '@aula/identity/contract/optional-details';
import { FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { identityTexts } from '../identity.texts';
import { openSignedIn } from '../testing/open-signed-in';
import { OptionalDetailsPage } from './optional-details-page';
import { OPTIONAL_QUESTIONS } from './optional-questions';

const standing = (...items: OptionalDetail[]): OptionalDetails => ({ purpose: { version: '2026-11-28', language: 'es', text: 'Para saber, en cifras de grupo, a quiénes llegamos.' }, items });
const SEX: OptionalDetail = { field: 'sex', choices: ['woman'], words: '', consentedAt: '2026-11-28T18:00:00Z' };

describe('optional details', () => {
  let api: FakeApi;
  let page: OpenPage;
  const open = async () => { page = await openSignedIn({ address: '/cuenta/datos-opcionales', component: OptionalDetailsPage, api, texts: identityTexts }); };
  const card = (title: string): HTMLElement => {
    const found = [...page.element.querySelectorAll<HTMLElement>('aula-optional-question')].find((one) => one.querySelector('h2')?.textContent === title);
    if (!found) throw new Error(`no question «${title}»`);
    return found;
  };
  const press = async (title: string, words: string) => {
    const button = [...card(title).querySelectorAll('button')].find(({ textContent }) => textContent.includes(words));
    if (!button) throw new Error(`no «${words}» in: ${card(title).textContent}`);
    button.click();
    await page.settle();
  };
  const tick = async (title: string, words: string) => {
    const label = [...card(title).querySelectorAll('label')].find(({ textContent }) => textContent.trim() === words);
    if (!label) throw new Error(`no «${words}» in: ${card(title).textContent}`);
    label.querySelector('input')?.click();
    await page.settle();
  };
  const bodies = () => api.callsOf(optionalDetailsApi.saveOptionalDetail).map(({ body }) => body);
  const textOf = (title: string) => card(title).textContent.replace(/\s+/g, ' ');

  beforeEach(() => {
    sessionStorage.clear();
    api = new FakeApi().answer(optionalDetailsApi.readOptionalDetails, standing()).answer(optionalDetailsApi.saveOptionalDetail, standing(SEX)).answer(optionalDetailsApi.withdrawOptionalDetail, standing());
  });

  it('says what they are for before the first question, and that nobody has to answer', async () => {
    await open();
    expect(page.text).toMatch(/Nadie tiene que responder\..*Para saber, en cifras de grupo.*Sexo.*Género.*Lengua indígena.*Identidad indígena.*Accesibilidad/);
    expect(textOf('Sexo')).toContain('Sin responder. Así está bien.');
  });

  it('keeps an answer with consent, says so, and puts the focus back', async () => {
    await open();
    await press('Sexo', 'Responder');
    expect(document.activeElement?.textContent).toBe('Sexo');
    await tick('Sexo', 'Mujer');
    await press('Sexo', 'Doy mi consentimiento y guardo');
    expect(bodies()).toEqual([{ field: 'sex', choices: ['woman'], words: '', purpose: '2026-11-28' }]);
    expect(textOf('Sexo')).toMatch(/Mujer ?Diste tu consentimiento el 28 de noviembre de 2026\. ?Guardado\./);
  });

  it('takes back with one tap', async () => {
    api.answer(optionalDetailsApi.readOptionalDetails, standing(SEX));
    await open();
    await press('Sexo', 'Retirar');
    expect(api.callsOf(optionalDetailsApi.withdrawOptionalDetail).map(({ address }) => address)).toEqual([expect.stringContaining('/account/optional-details/sex')]);
    expect(textOf('Sexo')).toContain('Retirado: ya no guardamos tu respuesta.');
  });

  it('who prefers not to answer leaves nothing: nothing is sent, or what was kept is taken back', async () => {
    await open();
    await press('Género', 'Responder');
    await tick('Género', 'Prefiero no responder');
    await press('Género', 'Dejar sin responder');
    expect(bodies()).toEqual([]);
    TestBed.resetTestingModule();
    api.answer(optionalDetailsApi.readOptionalDetails, standing(SEX));
    await open();
    await press('Sexo', 'Cambiar');
    await tick('Sexo', 'Prefiero no responder');
    await press('Sexo', 'Dejar sin responder');
    expect(api.callsOf(optionalDetailsApi.withdrawOptionalDetail)).toHaveLength(1);
  });

  it('finds languages by any name, keeps what was chosen in sight, and takes «none» alone', async () => {
    await open();
    await press('Lengua indígena', 'Responder');
    const search = card('Lengua indígena').querySelector<HTMLInputElement>('input[type=search]');
    const look = async (letters: string) => { if (search) { search.value = letters; search.dispatchEvent(new Event('input')); await page.settle(); } };
    await look('raramuri');
    expect(textOf('Lengua indígena')).toContain('1 lengua');
    await tick('Lengua indígena', 'tarahumara');
    await look('nahuatl');
    await tick('Lengua indígena', 'náhuatl');
    await press('Lengua indígena', 'Doy mi consentimiento y guardo');
    expect(bodies()).toEqual([{ field: 'indigenous-language', choices: ['tarahumara', 'nahuatl'], words: '', purpose: '2026-11-28' }]);
    await press('Lengua indígena', 'Responder');
    await tick('Lengua indígena', 'náhuatl');
    await tick('Lengua indígena', 'No hablo ninguna');
    await press('Lengua indígena', 'Doy mi consentimiento y guardo');
    expect(bodies()[1]).toMatchObject({ choices: ['no'] });
  });

  it('loses nothing of what was typed: not to a lost line, not to a reload', async () => {
    api.fail(optionalDetailsApi.saveOptionalDetail, 'request.offline');
    await open();
    await press('Accesibilidad', 'Responder');
    await tick('Accesibilidad', 'Subtítulos en los videos');
    const box = card('Accesibilidad').querySelector('textarea');
    if (box) { box.value = 'Alguien que lea conmigo'; box.dispatchEvent(new Event('input')); }
    await page.settle();
    await press('Accesibilidad', 'Doy mi consentimiento y guardo');
    expect(card('Accesibilidad').querySelector('[role=alert]')).not.toBeNull();
    TestBed.resetTestingModule();
    await open();
    expect(card('Accesibilidad').querySelector('textarea')?.value).toBe('Alguien que lea conmigo');
    api.answer(optionalDetailsApi.saveOptionalDetail, standing({ ...SEX, field: 'accessibility', choices: ['captions'], words: 'Alguien que lea conmigo' }));
    await press('Accesibilidad', 'Doy mi consentimiento y guardo');
    expect(bodies()[1]).toMatchObject({ choices: ['captions'], words: 'Alguien que lea conmigo' });
    expect(textOf('Accesibilidad')).toContain('Subtítulos en los videos y «Alguien que lea conmigo»');
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  it('shows the new purpose where it changed, and keeps the answer until it is sent again', async () => {
    await open();
    await press('Sexo', 'Responder');
    await tick('Sexo', 'Hombre');
    api.fail(optionalDetailsApi.saveOptionalDetail, 'identity.purpose-outdated', { status: 409 })
      .answer(optionalDetailsApi.readOptionalDetails, { ...standing(), purpose: { version: '2026-12-01', language: 'es', text: 'Para otra cosa.' } });
    await press('Sexo', 'Doy mi consentimiento y guardo');
    expect(page.text).toContain('Para otra cosa.');
    api.answer(optionalDetailsApi.saveOptionalDetail, standing(SEX));
    await press('Sexo', 'Doy mi consentimiento y guardo');
    expect(bodies()[1]).toMatchObject({ choices: ['man'], purpose: '2026-12-01' });
  });

  it('says what happened where they could not be read, and tries again', async () => {
    api.fail(optionalDetailsApi.readOptionalDetails, 'request.unavailable', { status: 503 });
    await open();
    api.answer(optionalDetailsApi.readOptionalDetails, standing());
    await page.click('Volver a intentar');
    expect(textOf('Sexo')).toContain('Sin responder');
  });

  it('has a question for every field and a label for every choice', () => {
    expect(OPTIONAL_QUESTIONS.map(({ field }) => field)).toEqual(OPTIONAL_FIELDS);
    for (const { field, labels } of OPTIONAL_QUESTIONS) expect(Object.keys(labels).sort()).toEqual([...OPTIONAL_CHOICES[field].choices].sort());
  });
});
