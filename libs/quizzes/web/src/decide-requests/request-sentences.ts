import { formatNumber } from '@aula/platform/web';
import type { AttemptRequest, OpenRequest } from '@aula/quizzes/contract';
import { formatPoints } from '../take-quiz/quiz-sentences';

/** `3 personas piden otro intento`. */
export function waitingSentence(count: number): string {
  if (count <= 0) return $localize`:@@quizzes.requests.all-decided:Ya no queda ninguna por decidir.`;
  return count === 1 ? $localize`:@@quizzes.requests.one-waits:1 persona pide otro intento` : $localize`:@@quizzes.requests.some-wait:${formatNumber(count)}:count: personas piden otro intento`;
}

/** Only the oldest requests are shown; silent where those are all. */
export function hiddenSentence(count: number): string {
  if (count <= 0) return '';
  return count === 1
    ? $localize`:@@quizzes.requests.one-hidden:Hay 1 solicitud más reciente. Decide las primeras y actualiza la lista para verla.`
    : $localize`:@@quizzes.requests.some-hidden:Hay ${formatNumber(count)}:count: solicitudes más recientes. Decide las primeras y actualiza la lista para verlas.`;
}

export function nameOf({ person }: OpenRequest): string {
  return person?.name ?? $localize`:@@quizzes.request.has-moved:Una persona que cambió de lugar de trabajo`;
}

export function placeOf({ person, municipality }: OpenRequest): string {
  return [person?.position, person?.agency, municipality].filter(Boolean).join(' · ');
}

export function attemptSentence({ number, score }: OpenRequest['attempts'][number]): string {
  return $localize`:@@quizzes.request.attempt:Intento ${number}:number:: ${formatPoints(score)}:score: de 100`;
}

/** How often a question was missed, of all attempts. */
export function missedSentence(times: number, attempts: number): string {
  return attempts === 1 ? $localize`:@@quizzes.request.missed-once:No la acertó.` : $localize`:@@quizzes.request.missed:No la acertó en ${times}:times: de ${attempts}:attempts: intentos.`;
}

export function decidedSentence({ state }: AttemptRequest, name: string): string {
  return state === 'granted' ? $localize`:@@quizzes.request.has-granted:Le diste un intento más a ${name}:name:.` : $localize`:@@quizzes.request.has-declined:No le diste otro intento a ${name}:name:, y verá tus palabras.`;
}
