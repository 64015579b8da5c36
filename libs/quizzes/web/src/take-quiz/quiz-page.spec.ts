import { enrolmentApi } from '@aula/enrolment/contract';
import { openSignedIn } from '@aula/identity/web/testing';
import { FakeApi, type OpenPage } from '@aula/platform/web/testing';
import { type Attempt, quizzesApi, type SaveAnswer } from '@aula/quizzes/contract';
import { quizzesTexts } from '../quizzes.texts';
import { AnswerServer } from '../testing/answer-server';
import { anAttempt, aQuiz, ATTEMPT_ID } from '../testing/an-attempt';
import { QuizPage } from './quiz-page';

const ADDRESS = '/cursos/ga-101/cuestionarios/final';
const SUBMITTED = { submittedAt: '2026-11-23T16:00:00Z' };

describe('quiz page', () => {
  let api: FakeApi;
  let server: AnswerServer;
  const open = (query = '') => openSignedIn({ address: ADDRESS + query, path: 'cursos/:clave/cuestionarios/:quiz', component: QuizPage, api, texts: quizzesTexts });
  const openQuestion = (number: number) => open(`?intento=${ATTEMPT_ID}&pregunta=${number}`);
  const saved = () => api.callsOf(quizzesApi.saveAnswer).map(({ address, body }) => { const { response, revision } = body as SaveAnswer; return [address.split('/').at(-1), { response, revision }] as const; });
  const option = (page: OpenPage, index: number) => page.element.querySelectorAll<HTMLInputElement>('.option input')[index] as HTMLInputElement;
  const summary = (attempt: Attempt) => ({ id: attempt.id, number: attempt.number, startedAt: attempt.startedAt, submittedAt: attempt.submittedAt, score: attempt.score, isPassed: attempt.isPassed });

  beforeEach(() => {
    localStorage.clear();
    server = new AnswerServer();
    api = new FakeApi()
      .answer(quizzesApi.readQuiz, aQuiz())
      .answer(quizzesApi.startAttempt, anAttempt())
      .answer(quizzesApi.readAttempt, anAttempt())
      .answer(quizzesApi.readAnswers, () => ({ submittedAt: null, newer: [] }))
      .answer(quizzesApi.saveAnswer, ({ address, body }) => server.take(address.split('/').at(-1) ?? '', body as SaveAnswer));
  });

  it('tells the rules and opens the first question', async () => {
    const page = await open();
    expect(page.text).toContain('Para aprobar se piden 80 de 100.');
    expect(page.text).toContain('Te quedan 3 de 3 intentos.');
    page.find('Empezar').focus();
    await page.click('Empezar');
    expect(document.activeElement?.textContent).toContain('¿Cuál NO es un pilar?');
    expect(page.address).toBe(`${ADDRESS}?intento=${ATTEMPT_ID}&pregunta=1`);
    expect(page.text).toContain('Pregunta 1 de 4');
    expect(api.callsOf(quizzesApi.readAttempt)).toEqual([]);
  });

  it('goes on with the open attempt and shows the earlier ones', async () => {
    const earlier = summary(anAttempt({ ...SUBMITTED, score: 60, isPassed: false }));
    api.answer(quizzesApi.readQuiz, aQuiz({ attempts: [earlier, summary(anAttempt({ number: 2 }))] }));
    const page = await open();
    expect(page.text).toContain('Intento 1: 60 de 100');
    expect(page.text).toContain('Sin aprobar');
    expect(page.text).toContain('Tienes abierto el intento 2 de 3, desde el lunes 23 de noviembre');
    expect(page.find('Continuar')).toBeTruthy();
  });

  it('saves a choice at once and says where it is', async () => {
    const page = await openQuestion(1);
    expect(page.text).toContain('Cada respuesta se guarda sola');
    option(page, 1).click();
    await page.settle();
    expect(saved()).toEqual([['p1', { response: { choices: ['b'] }, revision: 1 }]]);
    expect(page.text).toContain('Guardado en el servidor');
    expect(option(page, 1).checked).toBe(true);
  });

  it('saves several choices and takes one back', async () => {
    const page = await openQuestion(2);
    for (const index of [0, 2, 0]) {
      option(page, index).click();
      await page.settle();
    }
    expect(saved().map(([, { response }]) => response)).toEqual([{ choices: ['a'] }, { choices: ['a', 'c'] }, { choices: ['c'] }]);
  });

  it('matches by selects', async () => {
    const page = await openQuestion(4);
    const select = page.element.querySelector('select') as HTMLSelectElement;
    select.value = 'y';
    select.dispatchEvent(new Event('change'));
    await page.settle();
    expect(saved()).toEqual([['p4', { response: { pairs: { r1: 'y' } }, revision: 1 }]]);
  });

  it('keeps the answer without a line, also over a reload', async () => {
    api.fail(quizzesApi.saveAnswer, 'request.offline');
    const page = await openQuestion(1);
    option(page, 0).click();
    await page.settle();
    expect(page.text).toContain('Guardado en tu teléfono. Lo enviamos en cuanto vuelva la señal.');
    expect(localStorage.getItem(`aula.answers.0190b7a0-0000-7000-8000-0000000000f1.${ATTEMPT_ID}`)).toContain('"choices":["a"]');
  });

  it('shows what this device kept and what the server has', async () => {
    localStorage.setItem(`aula.answers.0190b7a0-0000-7000-8000-0000000000f1.${ATTEMPT_ID}`, JSON.stringify({ writer: ATTEMPT_ID, answers: { p1: { response: { choices: ['a'] }, writer: ATTEMPT_ID, revision: 4, isOnServer: false, arrival: 0 } } }));
    const page = await openQuestion(1);
    expect(option(page, 0).checked).toBe(true);
    expect(saved()).toEqual([['p1', { response: { choices: ['a'] }, revision: 4 }]]);
  });

  it('shows what another device answered later, with its next save, and says so', async () => {
    const page = await openQuestion(1);
    option(page, 0).click();
    await page.settle();
    server.save('p1', { choices: ['b'] });
    await page.click('Siguiente');
    option(page, 0).click();
    await page.settle();
    await page.click('Anterior');
    expect(option(page, 1).checked).toBe(true);
    expect(page.text).toContain('Contestaste esta pregunta también en otra pestaña o dispositivo. Se queda la última:Confidencialidad como regla general');
    option(page, 0).click();
    await page.settle();
    expect(page.text).not.toContain('otra pestaña o dispositivo');
    expect(server.standing('p1')?.response).toEqual({ choices: ['a'] });
  });

  it('says that its own later answer stays where another device had answered before', async () => {
    const page = await openQuestion(1);
    server.save('p1', { choices: ['b'] });
    option(page, 0).click();
    await page.settle();
    expect(page.text).toContain('Se queda la última:Transparencia');
  });

  it('asks on coming back to the page what was answered elsewhere', async () => {
    const page = await openQuestion(1);
    api.answer(quizzesApi.readAnswers, ({ address }) => ({ submittedAt: null, newer: server.news(Number(new URL(address, 'http://localhost').searchParams.get('seen'))) }));
    option(page, 0).click();
    await page.settle();
    server.save('p1', { choices: ['b'] });
    window.dispatchEvent(new Event('focus'));
    await page.settle();
    expect(option(page, 1).checked).toBe(true);
    expect(page.text).toContain('Se queda la última:Confidencialidad como regla general');
  });

  it('shows the result on coming back when the attempt was submitted elsewhere, and keeps nothing of it on the device', async () => {
    const page = await openQuestion(1);
    option(page, 0).click();
    await page.settle();
    api.answer(quizzesApi.readAnswers, { submittedAt: SUBMITTED.submittedAt, newer: [] }).answer(quizzesApi.readAttempt, anAttempt({ ...SUBMITTED, score: 70, isPassed: false }));
    window.dispatchEvent(new Event('focus'));
    await page.settle();
    expect(page.text).toContain('Obtuviste 70 de 100');
    expect(Object.keys(localStorage).filter((key) => key.startsWith('aula.answers'))).toEqual([]);
  });

  it('does not submit over what another device has just answered: it is reviewed first', async () => {
    api.answer(quizzesApi.submitAttempt, anAttempt({ ...SUBMITTED, score: 0, isPassed: false }));
    const page = await openQuestion(1);
    option(page, 0).click();
    await page.settle();
    await page.click('Ver todas las preguntas');
    api.answer(quizzesApi.readAnswers, { submittedAt: null, newer: [server.save('p1', { choices: ['b'] })] });
    await page.click('Entregar cuestionario');
    await page.click('Entregar así');
    expect(api.callsOf(quizzesApi.submitAttempt)).toEqual([]);
    expect(page.text).toContain('Contestaste la pregunta 1 también en otra pestaña o dispositivo. Se queda la última respuesta: revísala antes de entregar.');
    await page.click('Entregar cuestionario');
    await page.click('Entregar así');
    expect(api.callsOf(quizzesApi.submitAttempt)).toHaveLength(1);
  });

  it('walks forward and back, and puts the focus on the question', async () => {
    const page = await openQuestion(1);
    await page.click('Siguiente');
    expect(page.text).toContain('Pregunta 2 de 4');
    expect(document.activeElement?.textContent).toContain('Una rendición de cuentas completa incluye');
    await page.click('Anterior');
    expect(page.text).toContain('Pregunta 1 de 4');
  });

  it('asks again before handing in without every answer, and leads to the first that is missing', async () => {
    const answers = [server.save('p1', { choices: ['b'] })];
    api.answer(quizzesApi.readAttempt, anAttempt({ answers })).answer(quizzesApi.submitAttempt, anAttempt({ ...SUBMITTED, score: 25, isPassed: false, attemptsLeft: 2 }));
    const page = await open(`?intento=${ATTEMPT_ID}&paso=revisar`);
    expect(page.text).toContain('Te falta contestar las preguntas 2, 3 y 4. Todavía puedes cambiar lo que quieras.');
    expect(page.text).toContain('¿Cuál NO es un pilar? Contestada');
    await page.click('Entregar cuestionario');
    expect(page.text).toContain('¿Entregar así?');
    expect(api.callsOf(quizzesApi.submitAttempt)).toEqual([]);
    expect(page.find('Contestar la 2').getAttribute('href')).toContain('pregunta=2');
    await page.click('Entregar así');
    expect(api.callsOf(quizzesApi.submitAttempt)).toHaveLength(1);
    expect(page.text).toContain('Obtuviste 25 de 100. Para aprobar se piden 80.');
  });

  it('hands in only once the server has every answer', async () => {
    const full = anAttempt({ questions: anAttempt().questions.slice(0, 1) });
    api.answer(quizzesApi.readAttempt, full).fail(quizzesApi.saveAnswer, 'request.offline').answer(quizzesApi.submitAttempt, { ...full, ...SUBMITTED, score: 100, isPassed: true });
    api.answer(enrolmentApi.readOwn, { enrolment: null });
    const page = await openQuestion(1);
    option(page, 1).click();
    await page.settle();
    await page.click('Revisar y entregar');
    expect(page.text).toContain('Contestaste todas las preguntas. Todavía puedes cambiar lo que quieras.');
    await page.click('Entregar cuestionario');
    expect(page.text).toContain('Esperamos a que todas tus respuestas lleguen al servidor: falta 1. Lo demás ya está guardado.');
    expect(api.callsOf(quizzesApi.submitAttempt)).toEqual([]);
    api.answer(quizzesApi.saveAnswer, ({ body }) => server.take('p1', body as SaveAnswer));
    window.dispatchEvent(new Event('offline'));
    await page.settle();
    window.dispatchEvent(new Event('online'));
    await page.settle();
    expect(page.text).toContain('Aprobaste: obtuviste 100 de 100 y se pedían 80.');
    expect(Object.keys(localStorage).filter((key) => key.startsWith('aula.answers'))).toEqual([]);
  });

  it('keeps everything when handing in fails', async () => {
    api.fail(quizzesApi.submitAttempt, 'request.unavailable', { status: 503 });
    const page = await open(`?intento=${ATTEMPT_ID}&paso=revisar`);
    await page.click('Entregar cuestionario');
    await page.click('Entregar así');
    expect(page.text).toContain('pausa breve');
    api.answer(quizzesApi.submitAttempt, anAttempt({ ...SUBMITTED, score: 0, isPassed: false }));
    await page.click('Volver a intentar');
    expect(page.text).toContain('Obtuviste 0 de 100');
  });

  it('shows the result of an attempt that was submitted in another tab', async () => {
    const page = await openQuestion(1);
    api.fail(quizzesApi.saveAnswer, 'quizzes.attempt-submitted', { status: 409 });
    api.answer(quizzesApi.readAttempt, anAttempt({ ...SUBMITTED, score: 70, isPassed: false }));
    option(page, 0).click();
    await page.settle();
    expect(page.text).toContain('Obtuviste 70 de 100');
  });

  it('gives points, feedback and the lesson of each question, and the right answer only when it came', async () => {
    const answers = [server.save('p1', { choices: ['a'] })];
    const reviews = [
      { questionKey: 'p1', points: 0, maximum: 1, feedback: 'La regla es la máxima publicidad.', lessonCode: '1.2', right: null },
      { questionKey: 'p3', points: 1, maximum: 1, feedback: '', lessonCode: null, right: { choices: ['f'] } },
    ];
    api.answer(quizzesApi.readAttempt, anAttempt({ ...SUBMITTED, score: 50, isPassed: false, attemptsLeft: 1, answers, reviews }));
    const page = await open(`?intento=${ATTEMPT_ID}`);
    expect(page.text).toContain('Incorrecta · 0 de 1 punto');
    expect(page.text).toContain('Tu respuestaTransparencia');
    expect(page.text).toContain('La regla es la máxima publicidad.');
    expect(page.find('Repasar la lección 1.2').getAttribute('href')).toBe('/cursos/ga-101/lecciones/1.2');
    expect(page.text).not.toContain('Respuesta correcta');
    expect(page.text).toContain('Te queda 1 intento.');
    expect(page.find('Intentar de nuevo').getAttribute('href')).toBe(ADDRESS);
  });

  it('leads from a passed quiz to the certificate, or to the lesson that is still open', async () => {
    api.answer(quizzesApi.readAttempt, anAttempt({ ...SUBMITTED, score: 90, isPassed: true, attemptsLeft: 0 })).answer(enrolmentApi.readOwn, { enrolment: null });
    const page = await open(`?intento=${ATTEMPT_ID}`);
    expect(page.find('Ir a tu constancia').getAttribute('href')).toBe('/constancias');
  });

  it('says what happened when the quiz cannot be read, and tries again', async () => {
    api.fail(quizzesApi.readQuiz, 'request.unexpected', { status: 500 });
    const page = await open();
    expect(page.text).toContain('Algo falló de nuestro lado.');
    api.answer(quizzesApi.readQuiz, aQuiz());
    await page.click('Volver a intentar');
    expect(page.text).toContain('Cuestionario final');
  });

  it('offers no other try where it would not help', async () => {
    api.fail(quizzesApi.readQuiz, 'quizzes.no-such-quiz', { status: 404 });
    const page = await open();
    expect(page.text).toContain('Este cuestionario ya no está.');
    expect(page.has('Volver a intentar')).toBe(false);
    expect(page.find('Volver al curso').getAttribute('href')).toBe('/cursos/ga-101');
  });

  it('tells whoever is not enrolled to enrol, and where', async () => {
    api.fail(quizzesApi.readQuiz, 'enrolment.not-enrolled', { status: 404 });
    const page = await open();
    expect(page.element.querySelector('h1')?.textContent).toBe('Inscríbete para contestar este cuestionario');
    expect(page.find('Ver el curso').getAttribute('href')).toBe('/cursos/ga-101');
    expect(page.has('Volver a intentar')).toBe(false);
  });

  it('keeps the answer when the session ended meanwhile, and leads through the door back to the same question', async () => {
    const page = await openQuestion(2);
    api.fail(quizzesApi.saveAnswer, 'request.not-signed-in', { status: 401 });
    option(page, 1).click();
    await page.settle();
    expect(page.text).toContain('Tu sesión terminó. Tus respuestas están guardadas en tu teléfono: entra otra vez y las enviamos.');
    expect(option(page, 1).checked).toBe(true);
    expect(localStorage.getItem(`aula.answers.0190b7a0-0000-7000-8000-0000000000f1.${ATTEMPT_ID}`)).toContain('"choices":["b"]');
    const wayIn = new URL(page.find('entra otra vez').getAttribute('href') ?? '', 'http://localhost');
    expect([wayIn.pathname, wayIn.searchParams.get('volver')]).toEqual(['/entrar', `${ADDRESS}?intento=${ATTEMPT_ID}&pregunta=2`]);
  });
});
