import { inSeries, locale } from '@aula/platform/web';
import type { Attempt, LearnerQuestion, Quiz, QuestionReview, Response } from '@aula/quizzes/contract';

const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });

/** At most two decimals, none that are zero. */
export function formatPoints(points: number): string {
  return number.format(points);
}

export type Completeness = 'answered' | 'partly' | 'unanswered';

/** Whether a question has its answer; a matching question wants a partner for each row. */
export function completenessOf(question: LearnerQuestion, response: Response | undefined): Completeness {
  if (!response) return 'unanswered';
  if ('choices' in response) return response.choices.length > 0 ? 'answered' : 'unanswered';
  const paired = question.rows.filter(({ key }) => response.pairs[key] !== undefined).length;
  if (paired === 0) return 'unanswered';
  return paired === question.rows.length ? 'answered' : 'partly';
}

/** How to answer; silent where the question says it itself. */
export function instructionFor({ kind, prompt }: LearnerQuestion): string {
  if (/elige todas/i.test(prompt)) return '';
  if (kind === 'multiple-choice') return $localize`:@@quizzes.choose-all-that-apply:Elige todas las que correspondan.`;
  return kind === 'matching' ? $localize`:@@quizzes.choose-the-match-of-each-line:Elige la pareja de cada renglón.` : $localize`:@@quizzes.choose-one:Elige una.`;
}

/** `Te quedan 2 de 3 intentos.` An open attempt counts as used. */
export function attemptsLeft({ attempts, attemptsAllowed }: Quiz): number {
  return Math.max(0, attemptsAllowed - attempts.length);
}

/** Every allowed attempt was submitted, and none passed. */
export function mayAskForAnother(quiz: Quiz): boolean {
  return attemptsLeft(quiz) === 0 && quiz.attempts.every(({ isPassed }) => isPassed === false);
}

export function attemptsSentence(left: number, allowed?: number): string {
  if (left === 0) return $localize`:@@quizzes.you-have-no-attempts-left:Ya no te quedan intentos.`;
  if (allowed === undefined) {
    return left === 1 ? $localize`:@@quizzes.you-have-1-attempt-left:Te queda 1 intento.` : $localize`:@@quizzes.you-have-left-attempts-left:Te quedan ${left}:left: intentos.`;
  }
  return left === 1
    ? $localize`:@@quizzes.you-have-1-of-allowed-attempts:Te queda 1 de ${allowed}:allowed: intentos.`
    : $localize`:@@quizzes.you-have-left-of-allowed-attempts:Te quedan ${left}:left: de ${allowed}:allowed: intentos.`;
}

/** The result in one sentence: what was reached, what was asked for. */
export function resultSentence({ isPassed, score, passing }: Attempt): string {
  const reached = formatPoints(score ?? 0);
  return isPassed
    ? $localize`:@@quizzes.you-passed-you-scored-reached-out:Aprobaste: obtuviste ${reached}:reached: de 100 y se pedían ${passing}:passing:.`
    : $localize`:@@quizzes.you-scored-reached-out-of-100:Obtuviste ${reached}:reached: de 100. Para aprobar se piden ${passing}:passing:.`;
}

/** The lessons behind the questions that were not fully right, each once, in the order of the course. */
export function lessonsToReadAgain(reviews: readonly QuestionReview[]): string[] {
  const codes = reviews.filter(({ points, maximum }) => points < maximum).map(({ lessonCode }) => lessonCode);
  return [...new Set(codes.filter((code) => code !== null))].sort((one, other) => one.localeCompare(other, 'es', { numeric: true }));
}

export function pointsSentence({ points, maximum }: QuestionReview): string {
  return maximum === 1
    ? $localize`:@@quizzes.points-of-one:${formatPoints(points)}:points: de 1 punto`
    : $localize`:@@quizzes.points-of:${formatPoints(points)}:points: de ${formatPoints(maximum)}:maximum: puntos`;
}

/** A response as a person would say it; one line for each pair. */
export function inWords(question: LearnerQuestion, response: Response | undefined | null): string[] {
  if (!response) return [$localize`:@@quizzes.not-answered:Sin contestar`];
  const textOf = (key: string) => question.options.find((option) => option.key === key)?.text ?? '';
  if ('choices' in response) return response.choices.length === 0 ? [$localize`:@@quizzes.not-answered:Sin contestar`] : response.choices.map(textOf);
  return question.rows.map(({ key, text }) => {
    const pair = response.pairs[key];
    return `${text} → ${pair === undefined ? $localize`:@@quizzes.no-answer:sin contestar` : textOf(pair)}`;
  });
}

/** `Te falta contestar la pregunta 3.` */
export function openQuestionsSentence(numbers: readonly number[]): string {
  if (numbers.length === 0) return $localize`:@@quizzes.you-answered-every-question:Contestaste todas las preguntas.`;
  const named = inSeries(numbers.map(String));
  return numbers.length === 1
    ? $localize`:@@quizzes.question-named-is-still-to-be:Te falta contestar la pregunta ${named}:named:.`
    : $localize`:@@quizzes.questions-named-are-still-to-be:Te falta contestar las preguntas ${named}:named:.`;
}

/** Said before submitting, while answers are still on their way. */
export function waitingAnswersSentence(count: number): string {
  return count === 1
    ? $localize`:@@quizzes.we-are-waiting-for-all-your:Esperamos a que todas tus respuestas lleguen al servidor: falta 1.`
    : $localize`:@@quizzes.we-are-waiting-for-all-your-answers-to:Esperamos a que todas tus respuestas lleguen al servidor: faltan ${count}:count:.`;
}

/** Before submitting: which questions were also answered in another tab or on another device. Empty where none was. */
export function elsewhereSentence(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const named = inSeries(numbers.map(String));
  return numbers.length === 1
    ? $localize`:@@quizzes.elsewhere.one:Contestaste la pregunta ${named}:named: también en otra pestaña o dispositivo. Se queda la última respuesta: revísala antes de entregar.`
    : $localize`:@@quizzes.elsewhere.some:Contestaste las preguntas ${named}:named: también en otra pestaña o dispositivo. Se quedan las últimas respuestas: revísalas antes de entregar.`;
}
