import type { OpenRequest } from '@aula/quizzes/contract';

/** Somebody of Guazapares who failed twice and asks for another attempt. */
export function anOpenRequest(changes: Partial<OpenRequest> = {}): OpenRequest {
  return {
    id: '0190b7a0-0000-7000-8000-0000000000b1', person: { name: 'Jesús Ibarra Quezada', agency: 'Presidencia Municipal', position: 'Enlace' }, municipality: 'Guazapares',
    courseTitle: 'Fundamentos de gobierno abierto', quizTitle: 'Cuestionario final', passing: 80, reason: 'Se fue la luz.', askedAt: '2026-11-23T17:00:00Z',
    attempts: [{ number: 1, score: 43.75, submittedAt: '2026-11-21T17:00:00Z' }, { number: 2, score: 70, submittedAt: '2026-11-22T17:00:00Z' }],
    missed: [{ number: 4, prompt: 'Relaciona cada derecho con su ejemplo.', lesson: { code: '3.2', title: 'Datos personales' }, times: 2 }, { number: 1, prompt: '¿Cuál NO es un pilar?', lesson: null, times: 1 }],
    ...changes,
  };
}
