import { openSignedIn } from '@aula/identity/web/testing';
import { FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { type Quiz, quizzesApi } from '@aula/quizzes/contract';
import { quizzesTexts } from '../quizzes.texts';
import { QuizPage } from '../take-quiz/quiz-page';
import { anAttempt, aQuiz, aRequest } from '../testing/an-attempt';

const ADDRESS = '/cursos/ga-101/cuestionarios/final';
const FAILED = { submittedAt: '2026-11-22T17:00:00Z', score: 60, isPassed: false, attemptsLeft: 0 };
const attempts = [1, 2, 3].map((number) => { const { id, startedAt } = anAttempt(); return { id: number === 1 ? id : `${id.slice(0, -1)}${number}`, startedAt, number, submittedAt: FAILED.submittedAt, score: FAILED.score, isPassed: false }; });
const GRANTED = aRequest({ state: 'granted', words: 'Ánimo.', decidedAt: '2026-11-24T17:00:00Z' });

describe('asking for another attempt', () => {
  let api: FakeApi;
  const given = (quiz: Partial<Quiz>) => api.answer(quizzesApi.readQuiz, aQuiz({ attempts, ...quiz }));
  const open = (query = '') => openSignedIn({ address: ADDRESS + query, path: 'cursos/:clave/cuestionarios/:quiz', component: QuizPage, api, texts: quizzesTexts });
  const drafts = () => Object.values({ ...sessionStorage }).map((written) => JSON.parse(written as string) as string);
  const box = (page: OpenPage) => page.element.querySelector('textarea') as HTMLTextAreaElement;
  const write = async (page: OpenPage, text: string) => {
    box(page).value = text;
    box(page).dispatchEvent(new Event('input'));
    await page.settle();
  };

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    api = new FakeApi()
      .answer(quizzesApi.readAttempt, anAttempt(FAILED))
      .answer(quizzesApi.askForAttempt, ({ body }) => aRequest({ reason: (body as { reason: string }).reason }));
    given({});
  });

  it('asks with the reason and shows at once that it is open', async () => {
    const page = await open();
    expect(page.text).toContain('Para decidir verá tus calificaciones y qué preguntas fallaste en este cuestionario.');
    await write(page, 'Se fue la luz.');
    await page.click('Pedir otro intento');
    expect(api.callsOf(quizzesApi.askForAttempt).map(({ body }) => body)).toEqual([{ reason: 'Se fue la luz.' }]);
    expect(page.text).toContain('Pediste otro intento');
    expect(page.text).toContain('Lo pediste el lunes 23 de noviembre');
    expect(page.text).toContain('Escribiste:Se fue la luz.');
    expect(page.has('Pedir otro intento')).toBe(false);
    expect(drafts()).toEqual([]);
  });

  it('needs no reason, and stands on the result of the last attempt too', async () => {
    const page = await open(`?intento=${anAttempt().id}`);
    await page.click('Pedir otro intento');
    expect(api.callsOf(quizzesApi.askForAttempt).map(({ body }) => body)).toEqual([{ reason: '' }]);
    expect(page.text).toContain('Pediste otro intento');
  });

  it('keeps what was typed, over a reload and without a line, and sends it under one key', async () => {
    api.fail(quizzesApi.askForAttempt, 'request.offline');
    const page = await open();
    await write(page, 'Se fue la luz.');
    await page.click('Pedir otro intento');
    expect(page.text).toContain('No hay conexión con Aula Abierta.');
    expect(box(page).value).toBe('Se fue la luz.');
    expect(drafts()).toEqual(['Se fue la luz.']);
    await page.click('Pedir otro intento');
    const [first, second] = api.callsOf(quizzesApi.askForAttempt);
    expect(second?.options.idempotencyKey).toBe(first?.options.idempotencyKey);
  });

  it('finds again what was typed before', async () => {
    sessionStorage.setItem('aula.draft.attempt-request.0190b7a0-0000-7000-8000-0000000000f1.ga-101.final', '"Se fue la"');
    expect(box(await open()).value).toBe('Se fue la');
  });

  it('shows the words of whoever declined, and lets ask again', async () => {
    given({ request: aRequest({ state: 'declined', words: 'Primero repasa el módulo 3.', decidedAt: '2026-11-24T17:00:00Z' }) });
    const page = await open();
    expect(page.text).toContain('Por ahora no hay otro intento');
    expect(page.text).toContain('Primero repasa el módulo 3.');
    expect(page.has('Pedir otro intento')).toBe(true);
  });

  it('shows that one more was granted, with the words, and starts it', async () => {
    given({ attemptsAllowed: 4, request: GRANTED });
    const page = await open();
    expect(page.text).toContain('Tienes un intento más');
    expect(page.text).toContain('Ánimo.');
    expect(page.text).toContain('Te queda 1 de 4 intentos.');
    expect(page.has('Intentar de nuevo')).toBe(true);
    expect(page.has('Pedir otro intento')).toBe(false);
  });

  it('asks what came of it when the person comes back to the page', async () => {
    given({ request: aRequest() });
    const page = await open(`?intento=${anAttempt().id}`);
    expect(page.text).toContain('Pediste otro intento');
    given({ attemptsAllowed: 4, request: GRANTED });
    window.dispatchEvent(new Event('focus'));
    await page.settle();
    expect(page.has('Intentar de nuevo')).toBe(true);
  });

  describe.each<[string, Partial<Quiz>]>([
    ['an attempt is left', { attemptsAllowed: 4 }],
    ['one is open', { attempts: attempts.map((attempt) => (attempt.number === 3 ? { ...attempt, submittedAt: null, score: null, isPassed: null } : attempt)) }],
    ['one has passed', { attempts: attempts.map((attempt) => (attempt.number === 3 ? { ...attempt, score: 90, isPassed: true } : attempt)) }],
  ])('while %s', (_, quiz) => {
    beforeEach(() => { given(quiz); });

    it('is not offered before the quiz', async () => expect((await open()).has('Pedir otro intento')).toBe(false));
    it('is not offered on a result', async () => expect((await open(`?intento=${anAttempt().id}`)).has('Pedir otro intento')).toBe(false));
  });
});
