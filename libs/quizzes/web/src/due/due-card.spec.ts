import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore } from '@aula/identity/web';
import { anAccount, openSignedIn } from '@aula/identity/web/testing';
import { FakeApi, OpenPage } from '@aula/platform/web/testing';
import { type DueQuiz, quizzesApi } from '@aula/quizzes/contract';
import { ATTEMPT_ID } from '../testing/an-attempt';
import { DueCard } from './due-card';

const READY: DueQuiz = {
  courseKey: 'ga-101', courseTitle: 'Fundamentos de gobierno abierto', quizKey: 'final', quizTitle: 'Cuestionario final', why: 'lessons-done',
  questionCount: 10, minutes: 11, attemptsLeft: 3, hasTried: false, open: null,
};
const ADDRESS = '/cursos/ga-101/cuestionarios/final';
const open = (missing: number, nextQuestion: number | null): DueQuiz => ({ ...READY, why: 'open-attempt', hasTried: true, open: { attemptId: ATTEMPT_ID, missing, nextQuestion } });

describe('what is due', () => {
  beforeEach(() => { localStorage.clear(); });
  const show = (...items: DueQuiz[]) => openSignedIn({ address: '/inicio', component: DueCard, api: new FakeApi().answer(quizzesApi.listDue, { items }) });

  it.each<[string, DueQuiz, string]>([
    ['10 preguntas · 11 min', READY, ADDRESS],
    ['Te quedan 2 intentos.', { ...READY, hasTried: true, attemptsLeft: 2 }, ADDRESS],
    ['Te faltan 3 de 10 preguntas', open(3, 4), `${ADDRESS}?intento=${ATTEMPT_ID}&pregunta=4`],
    ['Te falta 1 de 10 preguntas', open(1, 10), `${ADDRESS}?intento=${ATTEMPT_ID}&pregunta=10`],
    ['Contestaste todo: falta entregarlo', open(0, null), `${ADDRESS}?intento=${ATTEMPT_ID}&paso=revisar`],
    ['Te dieron un intento más', { ...READY, why: 'granted', hasTried: true, attemptsLeft: 1 }, ADDRESS],
    ['Respondieron tu solicitud', { ...READY, why: 'declined', hasTried: true, attemptsLeft: 0 }, ADDRESS],
  ])('says «%s», one tap away', async (sentence, due, address) => {
    const page = await show(due);
    expect(page.text).toContain('Lo que viene');
    expect(page.text).toContain(sentence);
    expect(page.find('Cuestionario final').getAttribute('href')).toBe(address);
  });

  it('is silent when nothing waits', async () => {
    expect((await show()).text.trim()).toBe('');
  });

  it('is silent when it cannot be read', async () => {
    const page = await openSignedIn({ address: '/inicio', component: DueCard, api: new FakeApi().fail(quizzesApi.listDue, 'request.offline') });
    expect(page.text.trim()).toBe('');
  });

  it('leaves no number on a device that others use too', async () => {
    await OpenPage.at({ address: '/inicio', component: DueCard, api: new FakeApi().answer(quizzesApi.listDue, { items: [READY] }), prepare: () => { TestBed.inject(SessionStore).signedIn({ account: anAccount(), isShared: true }); } });
    expect({ ...localStorage }).toEqual({});
  });

  it('has the height of last time while it is being read', async () => {
    localStorage.setItem('aula.due-count', '1');
    const answer = Promise.withResolvers<{ items: DueQuiz[] }>();
    TestBed.configureTestingModule({ providers: [new FakeApi().answer(quizzesApi.listDue, () => answer.promise).provide(), provideRouter([])] });
    const fixture = TestBed.createComponent(DueCard);
    const card = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();
    expect(card.textContent).toContain('Lo que viene');
    answer.resolve({ items: [] });
    await fixture.whenStable();
    expect(card.textContent.trim()).toBe('');
    expect(localStorage.getItem('aula.due-count')).toBe('0');
  });
});
