import { openSignedIn } from '@aula/identity/web/testing';
import { FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { type DecideRequest, quizzesApi } from '@aula/quizzes/contract';
import { quizzesTexts } from '../quizzes.texts';
import { aRequest } from '../testing/an-attempt';
import { anOpenRequest } from '../testing/an-open-request';
import { RequestsPage } from './requests-page';

const OTHER = anOpenRequest({ id: '0190b7a0-0000-7000-8000-0000000000b2', person: null, municipality: null, reason: '' });

describe('requests page', () => {
  let api: FakeApi;
  const open = () => openSignedIn({ address: '/impartir/solicitudes', component: RequestsPage, api, texts: quizzesTexts });
  const decisions = () => api.callsOf(quizzesApi.decideRequest).map(({ address, body }) => [address.split('/').at(-2), body as DecideRequest] as const);
  const write = async (page: OpenPage, text: string) => {
    const box = page.element.querySelector('textarea') as HTMLTextAreaElement;
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await page.settle();
  };

  beforeEach(() => {
    sessionStorage.clear();
    api = new FakeApi()
      .answer(quizzesApi.listRequests, { items: [anOpenRequest(), OTHER], total: 2 })
      .answer(quizzesApi.decideRequest, ({ body }) => aRequest({ state: (body as DecideRequest).decision === 'grant' ? 'granted' : 'declined', decidedAt: '2026-11-24T17:00:00Z' }));
  });

  it('shows who asks and why, the scores, and what was missed with its lesson', async () => {
    const page = await open();
    expect(page.text).toContain('2 personas piden otro intento');
    const [first, second] = [...page.element.querySelectorAll('li aula-request-card')].map((card) => card.textContent.replace(/\s+/g, ' '));
    expect(first).toContain('Jesús Ibarra Quezada');
    expect(first).toContain('Enlace · Presidencia Municipal · Guazapares');
    expect(first).toContain('Se fue la luz.');
    expect(first).toContain('Intento 1: 43.75 de 100');
    expect(first).toContain('Relaciona cada derecho con su ejemplo.No la acertó en 2 de 2 intentos. Lección 3.2: Datos personales');
    expect(second).toContain('Una persona que cambió de lugar de trabajo');
    expect(second).toContain('No escribió por qué.');
  });

  it('says what granting will do before it does it, and then that it was done', async () => {
    const page = await open();
    await page.click('Dar un intento más');
    expect(decisions()).toEqual([]);
    expect(page.text).toContain('Le das un intento más a Jesús Ibarra Quezada: lo verá enseguida en su cuestionario. No se puede deshacer.');
    expect(document.activeElement?.textContent).toContain('Le das un intento más');
    await write(page, 'Ánimo.');
    await page.click('Dar un intento más');
    expect(decisions()).toEqual([['0190b7a0-0000-7000-8000-0000000000b1', { decision: 'grant', words: 'Ánimo.' }]]);
    expect(page.text).toContain('Le diste un intento más a Jesús Ibarra Quezada.');
    expect(page.text).toContain('1 persona pide otro intento');
    expect(Object.keys({ ...sessionStorage })).toEqual([]);
  });

  it('asks for words before declining, at the field', async () => {
    const page = await open();
    await page.click('No dar otro intento');
    await page.click('No dar otro intento');
    expect(decisions()).toEqual([]);
    expect(page.text).toContain('Escribe por qué: es lo que la persona leerá.');
    expect(document.activeElement).toBe(page.element.querySelector('textarea'));
    await write(page, 'Primero repasa el módulo 3.');
    await page.click('No dar otro intento');
    expect(decisions().map(([, body]) => body)).toEqual([{ decision: 'decline', words: 'Primero repasa el módulo 3.' }]);
    expect(page.text).toContain('No le diste otro intento a Jesús Ibarra Quezada, y verá tus palabras.');
  });

  it('keeps the words over a reload, and while the line is gone', async () => {
    api.fail(quizzesApi.decideRequest, 'request.offline');
    const page = await open();
    await page.click('No dar otro intento');
    await write(page, 'Primero repasa el módulo 3.');
    await page.click('No dar otro intento');
    expect(page.text).toContain('No hay conexión con Aula Abierta.');
    expect((page.element.querySelector('textarea') as HTMLTextAreaElement).value).toBe('Primero repasa el módulo 3.');
    await page.click('Todavía no decidir');
    await page.click('No dar otro intento');
    expect((page.element.querySelector('textarea') as HTMLTextAreaElement).value).toBe('Primero repasa el módulo 3.');
    expect(Object.values({ ...sessionStorage })).toContain('"Primero repasa el módulo 3."');
  });

  it('sends nothing that is too long, says by how much, and cuts nothing off', async () => {
    const page = await open();
    await page.click('Dar un intento más');
    await write(page, 'a'.repeat(503));
    expect(page.text).toContain('Sobran 3 letras: acorta el texto.');
    await page.click('Dar un intento más');
    expect(decisions()).toEqual([]);
    await write(page, 'a'.repeat(498));
    expect(page.text).toContain('Caben 2 letras más.');
  });

  it('says so when somebody else has decided meanwhile, and the list goes on without it', async () => {
    api.fail(quizzesApi.decideRequest, 'quizzes.request-decided', { status: 409 });
    const page = await open();
    await page.click('Dar un intento más');
    await page.click('Dar un intento más');
    expect(page.text).toContain('Otra persona decidió esta solicitud hace un momento, y su decisión es la que vale.');
    api.answer(quizzesApi.listRequests, { items: [OTHER], total: 1 });
    await page.click('Actualizar la lista');
    expect(page.text).not.toContain('Jesús Ibarra Quezada');
  });

  it('says how many wait beyond those that are shown', async () => {
    api.answer(quizzesApi.listRequests, { items: [anOpenRequest()], total: 31 });
    expect((await open()).text).toContain('Hay 30 solicitudes más recientes. Decide las primeras y actualiza la lista para verlas.');
  });

  it('says what comes here when nobody asks', async () => {
    api.answer(quizzesApi.listRequests, { items: [], total: 0 });
    expect((await open()).text).toContain('No hay solicitudes por decidir');
  });

  it('says what happened when the list cannot be read, and tries again', async () => {
    api.fail(quizzesApi.listRequests, 'request.unexpected', { status: 500 });
    const page = await open();
    expect(page.text).toContain('Algo falló de nuestro lado.');
    api.answer(quizzesApi.listRequests, { items: [anOpenRequest()], total: 1 });
    await page.click('Volver a intentar');
    expect(page.text).toContain('1 persona pide otro intento');
  });
});
