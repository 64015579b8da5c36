import { enrolmentApi, type ReminderPreview, type RosterEntry, type TrainerReminder } from '@aula/enrolment/contract';
import { anAccount, openSignedIn } from '@aula/identity/web/testing';
import { eventually, FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { enrolmentTexts } from '../enrolment.texts';
import { RosterPage } from '../roster/roster-page';
import { aRoster, aRosterEntry } from '../testing/a-roster';

const person = (index: number, changes: Partial<RosterEntry> = {}): RosterEntry => aRosterEntry({
  enrolmentId: `0190b7a0-0000-7000-8000-00000000000${index}`, person: { givenNames: 'Ana', firstSurname: `Paz ${index}`, secondSurname: null, email: `ana.${index}@example.mx` }, ...changes,
});
const REMINDER = '0190b7a0-0000-7000-8000-0000000000a1';
const aReminder = (changes: Partial<TrainerReminder> = {}): TrainerReminder => ({
  id: REMINDER, courseKey: 'ga-101', askedAt: '2026-11-23T16:10:00Z', asked: 2, isDone: true, missed: [],
  counts: { reached: 2, completed: 0, 'reminded-lately': 0, unsubscribed: 0, 'out-of-reach': 0 }, ...changes,
});

describe('reminding from the roster', () => {
  let api: FakeApi;
  const open = (query = '') => openSignedIn(
    { address: `/impartir/cursos/ga-101${query}`, path: 'impartir/cursos/:clave', component: RosterPage, api, texts: enrolmentTexts }, anAccount({ roles: [{ role: 'trainer', scope: 'all', key: '' }] }),
  );
  const boxes = (page: OpenPage) => [...page.element.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]')];
  const pick = async (page: OpenPage, ...indexes: number[]) => {
    for (const index of indexes) boxes(page)[index]?.click();
    await page.settle();
  };
  const pickPage = async (page: OpenPage) => {
    page.element.querySelector<HTMLInputElement>('aula-picked-bar input')?.click();
    await page.settle();
  };
  const write = async (page: OpenPage, words: string) => {
    const field = page.element.querySelector<HTMLTextAreaElement>('textarea');
    if (!field) throw new Error('no field');
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await page.settle();
  };
  const asked = () => api.callsOf(enrolmentApi.askReminder).map(({ body }) => body);

  beforeEach(() => {
    sessionStorage.clear();
    const items = [person(1), person(2), person(3, { standing: 'completed' }), person(4, { person: null })];
    api = new FakeApi()
      .answer(enrolmentApi.readRoster, aRoster({ items, total: 40, counts: { 'not-started': 2, 'under-way': 10, behind: 8, completed: 20 } }))
      .answer(enrolmentApi.listRosterPlaces, { items: [] })
      .answer(enrolmentApi.previewReminder, { language: 'es', subject: 'Sigue con «Fundamentos»', opening: 'Te escribe Renata.', closing: 'Lo que sigue es la lección 2.3.' })
      .answer(enrolmentApi.askReminder, aReminder())
      .answer(enrolmentApi.readReminder, aReminder());
  });

  it('lets pick whoever can be reminded, one by one', async () => {
    const page = await open();
    expect(boxes(page)).toHaveLength(2);
    expect(boxes(page)[0]?.closest('label')?.textContent).toContain('Elegir a Paz 1, Ana');
    expect(page.has('Recordar')).toBe(false);
    await pick(page, 0);
    expect(page.text).toContain('1 persona elegida');
    await pick(page, 0);
    expect(page.has('Recordar')).toBe(false);
  });

  it('shows the message as somebody will read it, with the words as they are written', async () => {
    const page = await open();
    await pick(page, 1);
    document.body.append(page.element);
    await page.click('Recordar');
    expect(document.activeElement?.textContent).toBe('Recordar a 1 persona');
    expect(api.callsOf(enrolmentApi.previewReminder)[0]?.address).toBe(`/api/courses/ga-101/roster/${person(2).enrolmentId}/reminder-preview`);
    await write(page, '¿Te ayudo?');
    const read = [...(page.element.querySelectorAll('blockquote p'))].map((part) => part.textContent);
    expect(read).toEqual(['Sigue con «Fundamentos»', 'Te escribe Renata.', '¿Te ayudo?', 'Lo que sigue es la lección 2.3.']);
    expect(page.text).toContain('Así lo leerá Ana Paz 2');
    page.element.remove();
  });

  it('lets nothing go before it can be seen, unless it cannot be shown', async () => {
    let show: (message: ReminderPreview) => void = () => undefined;
    api.answer(enrolmentApi.previewReminder, () => new Promise<ReminderPreview>((done) => { show = done; }));
    const page = await open();
    await pick(page, 0);
    page.find('Recordar').click();
    await eventually(() => page.text.includes('Volver a la lista'));
    expect(page.has('Enviar a 1 persona')).toBe(false);
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(asked()).toEqual([]);
    show({ language: 'es', subject: 'Sigue', opening: 'Te escribe Renata.', closing: 'Lo que sigue.' });
    await eventually(() => page.has('Enviar a 1 persona'));

    api.fail(enrolmentApi.previewReminder, 'request.offline');
    await page.click('Volver a la lista');
    await page.click('Recordar');
    expect([page.text.includes('Así lo leerá'), page.has('Enviar a 1 persona')]).toEqual([false, true]);
  });

  it('sends to those picked, and tells who was reached and who was not', async () => {
    api.answer(enrolmentApi.readReminder, aReminder({
      asked: 3, counts: { reached: 1, completed: 0, 'reminded-lately': 1, unsubscribed: 1, 'out-of-reach': 0 },
      missed: [{ person: { givenNames: 'Luis', firstSurname: 'Ortega', secondSurname: null, email: 'x@y.mx' }, outcome: 'unsubscribed' }],
    }));
    const page = await open();
    await pick(page, 0, 1);
    await page.click('Recordar');
    await write(page, 'Ánimo.');
    await page.click('Enviar a 2 personas');
    expect(asked()).toEqual([{ whom: { enrolmentIds: [person(1).enrolmentId, person(2).enrolmentId] }, words: 'Ánimo.' }]);
    expect(page.address).toBe(`/impartir/cursos/ga-101?recordatorio=${REMINDER}`);
    for (const words of ['Tu recordatorio llegó a 1 de 3 personas.', 'Pidió no recibir recordatorios: 1', 'en las últimas 24 horas: 1', 'Ortega, Luis']) expect(page.text).toContain(words);
    expect([page.text.includes('elegida'), sessionStorage.length]).toEqual([false, 0]);
    await page.click('Cerrar');
    expect(page.address).toBe('/impartir/cursos/ga-101');
  });

  it('reaches everybody of a filter, not only the page', async () => {
    const page = await open('?buscar=paz&orden=avance&pagina=2');
    await pickPage(page);
    expect(page.text).toContain('2 personas elegidas');
    await page.click('Elegir a las 20 personas sin acreditar de esta vista');
    await page.click('Recordar');
    await page.click('Enviar a 20 personas');
    expect(asked()).toEqual([{ whom: { filter: { q: 'paz' } }, words: '' }]);
  });

  it('keeps those picked from page to page, and lets go of them with the filter', async () => {
    const page = await open();
    await pick(page, 0);
    await page.click('Siguiente');
    expect(page.text).toContain('1 persona elegida');
    await page.click('Se quedaron atrás');
    expect(page.text).not.toContain('elegida');
  });

  it('says how far the sending is, and looks again until it is done', async () => {
    const left: TrainerReminder = aReminder({ asked: 40, isDone: false, counts: { reached: 10, completed: 2, 'reminded-lately': 0, unsubscribed: 0, 'out-of-reach': 0 } });
    api.answer(enrolmentApi.readReminder, left);
    const page = await open(`?recordatorio=${REMINDER}`);
    expect(page.text).toContain('Enviando: 12 de 40.');
    expect(page.element.querySelector('aula-reminder-result [role=progressbar]')?.getAttribute('aria-valuenow')).toBe('12');
    api.answer(enrolmentApi.readReminder, { ...left, isDone: true, counts: { ...left.counts, reached: 38 } });
    await eventually(() => page.text.includes('Tu recordatorio llegó a 38 de 40 personas.'));
  });

  it('keeps words and selection when it fails, and tries the same act again', async () => {
    api.fail(enrolmentApi.askReminder, 'request.offline');
    const page = await open();
    await pick(page, 0);
    await page.click('Recordar');
    await write(page, 'Ánimo.');
    await page.click('Enviar a 1 persona');
    expect(page.element.querySelector('[role=alert]')).not.toBeNull();
    await page.click('Enviar a 1 persona');
    await write(page, 'Ánimo, ya casi.');
    await page.click('Enviar a 1 persona');
    const keys = api.callsOf(enrolmentApi.askReminder).map(({ options }) => options.idempotencyKey);
    expect([keys[0] === keys[1], keys[1] === keys[2]]).toEqual([true, false]);
    await page.click('Volver a la lista');
    expect(page.text).toContain('1 persona elegida');
    await page.click('Recordar');
    expect(page.element.querySelector<HTMLTextAreaElement>('textarea')?.value).toBe('Ánimo, ya casi.');
  });

  it('refuses words that do not fit, at the field, and keeps them', async () => {
    const page = await open();
    await pick(page, 0);
    await page.click('Recordar');
    await write(page, 'x'.repeat(501));
    expect(page.text).toContain('Sobra 1 letra: acorta el texto.');
    await page.click('Enviar a 1 persona');
    expect(asked()).toEqual([]);
    expect(page.element.querySelector('textarea')?.getAttribute('aria-invalid')).toBe('true');
    await write(page, 'Á\u202enimo');
    expect(page.text).toContain('Lleva signos que no se leen');
  });

  it('says so when nobody picked is on the list any more', async () => {
    api.fail(enrolmentApi.askReminder, 'enrolment.nobody-to-remind', { status: 422 });
    const page = await open();
    await pick(page, 0);
    await page.click('Recordar');
    await page.click('Enviar a 1 persona');
    expect(page.text).toContain('Ya no hay a quién enviarlo');
  });
});
