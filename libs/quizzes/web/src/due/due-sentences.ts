import { formatMinutes } from '@aula/platform/web';
import type { DueQuiz } from '@aula/quizzes/contract';
import { attemptsSentence } from '../take-quiz/quiz-sentences';

/** Why the quiz waits, in a few words. */
export function dueSentence({ why, open, questionCount, minutes, attemptsLeft, hasTried }: DueQuiz): string {
  if (open) return missingSentence(open.missing, questionCount);
  if (why === 'granted') return $localize`:@@quizzes.due.granted:Te dieron un intento más`;
  if (why === 'declined') return $localize`:@@quizzes.due.declined:Respondieron tu solicitud`;
  return hasTried ? attemptsSentence(attemptsLeft) : questionsSentence(questionCount, minutes);
}

function missingSentence(missing: number, of: number): string {
  if (missing === 0) return $localize`:@@quizzes.due.all-answered:Contestaste todo: falta entregarlo`;
  return missing === 1 ? $localize`:@@quizzes.due.one-missing:Te falta 1 de ${of}:count: preguntas` : $localize`:@@quizzes.due.missing:Te faltan ${missing}:missing: de ${of}:count: preguntas`;
}

function questionsSentence(count: number, minutes: number): string {
  return count === 1
    ? $localize`:@@quizzes.due.one-question:1 pregunta · ${formatMinutes(minutes)}:time:`
    : $localize`:@@quizzes.due.questions:${count}:count: preguntas · ${formatMinutes(minutes)}:time:`;
}

/** Into the open attempt, at its first question without an answer; else to the page of the quiz. */
export function queryOf({ open }: DueQuiz): Record<string, string | number> {
  if (!open) return {};
  return open.nextQuestion === null ? { intento: open.attemptId, paso: 'revisar' } : { intento: open.attemptId, pregunta: open.nextQuestion };
}
