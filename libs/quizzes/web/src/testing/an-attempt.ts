import type { Attempt, AttemptRequest, LearnerQuestion, Quiz } from '@aula/quizzes/contract';

export const ATTEMPT_ID = '0190b7a0-0000-7000-8000-0000000000a1';

/** One question of each kind, for specs. */
export const QUESTIONS: LearnerQuestion[] = [
  {
    key: 'p1', number: 1, kind: 'single-choice', prompt: '¿Cuál NO es un pilar?', rows: [],
    options: [{ key: 'a', text: 'Transparencia' }, { key: 'b', text: 'Confidencialidad como regla general' }],
  },
  {
    key: 'p2', number: 2, kind: 'multiple-choice', prompt: 'Una rendición de cuentas completa incluye…', rows: [],
    options: [{ key: 'a', text: 'Dar información' }, { key: 'b', text: 'Explicar y justificar' }, { key: 'c', text: 'Publicar fotografías' }],
  },
  { key: 'p3', number: 3, kind: 'true-false', prompt: 'Un trámite en línea basta.', rows: [], options: [{ key: 'v', text: 'Verdadero' }, { key: 'f', text: 'Falso' }] },
  {
    key: 'p4', number: 4, kind: 'matching', prompt: 'Relaciona cada derecho con su ejemplo.',
    rows: [{ key: 'r1', text: 'Acceso' }, { key: 'r2', text: 'Oposición' }], options: [{ key: 'x', text: 'Qué datos tienen' }, { key: 'y', text: 'Negarme a un uso' }],
  },
];

export function anAttempt(changes: Partial<Attempt> = {}): Attempt {
  return {
    id: ATTEMPT_ID, number: 1, startedAt: '2026-11-23T15:00:00Z', submittedAt: null, score: null, isPassed: null,
    courseKey: 'ga-101', quizKey: 'final', quizTitle: 'Cuestionario final', passing: 80, attemptsLeft: 2,
    questions: QUESTIONS, answers: [], reviews: [], ...changes,
  };
}

export function aQuiz(changes: Partial<Quiz> = {}): Quiz {
  return {
    key: 'final', title: 'Cuestionario final', courseTitle: 'Fundamentos de gobierno abierto', questionCount: 4, minutes: 6, bytes: 9_000, passing: 80, attemptsAllowed: 3, attempts: [], request: null, ...changes,
  };
}

export function aRequest(changes: Partial<AttemptRequest> = {}): AttemptRequest {
  return { id: '0190b7a0-0000-7000-8000-0000000000b1', state: 'open', reason: '', askedAt: '2026-11-23T17:00:00Z', decidedAt: null, words: '', ...changes };
}
