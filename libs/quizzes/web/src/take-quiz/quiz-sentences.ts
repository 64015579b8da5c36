import type { Attempt, LearnerQuestion, Quiz, QuestionReview, Response } from '@aula/quizzes/contract';

const number = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 2 });
const series = new Intl.ListFormat('es-MX', { type: 'conjunction' });

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
  if (kind === 'multiple-choice') return 'Elige todas las que correspondan.';
  return kind === 'matching' ? 'Elige la pareja de cada renglón.' : 'Elige una.';
}

/** `Te quedan 2 de 3 intentos.` An open attempt counts as used. */
export function attemptsLeft({ attempts, attemptsAllowed }: Quiz): number {
  return Math.max(0, attemptsAllowed - attempts.length);
}

export function attemptsSentence(left: number, allowed?: number): string {
  const of = allowed === undefined ? '' : ` de ${allowed}`;
  if (left === 0) return 'Ya no te quedan intentos.';
  return left === 1 ? `Te queda 1${of} ${of ? 'intentos' : 'intento'}.` : `Te quedan ${left}${of} intentos.`;
}

/** The result in one sentence: what was reached, what was asked for. */
export function resultSentence({ isPassed, score, passing }: Attempt): string {
  const reached = formatPoints(score ?? 0);
  return isPassed
    ? `Aprobaste: obtuviste ${reached} de 100 y se pedían ${passing}.`
    : `Obtuviste ${reached} de 100. Para aprobar se piden ${passing}.`;
}

/** The lessons behind the questions that were not fully right, each once, in the order of the course. */
export function lessonsToReadAgain(reviews: readonly QuestionReview[]): string[] {
  const codes = reviews.filter(({ points, maximum }) => points < maximum).map(({ lessonCode }) => lessonCode);
  return [...new Set(codes.filter((code) => code !== null))].sort((one, other) => one.localeCompare(other, 'es', { numeric: true }));
}

export function pointsSentence({ points, maximum }: QuestionReview): string {
  return `${formatPoints(points)} de ${formatPoints(maximum)} ${maximum === 1 ? 'punto' : 'puntos'}`;
}

/** A response as a person would say it; one line for each pair. */
export function inWords(question: LearnerQuestion, response: Response | undefined | null): string[] {
  if (!response) return ['Sin contestar'];
  const textOf = (key: string) => question.options.find((option) => option.key === key)?.text ?? '';
  if ('choices' in response) return response.choices.length === 0 ? ['Sin contestar'] : response.choices.map(textOf);
  return question.rows.map(({ key, text }) => { const pair = response.pairs[key]; return `${text} → ${pair === undefined ? 'sin contestar' : textOf(pair)}`; });
}

/** `Te falta contestar la pregunta 3.` Empty when every question has its answer. */
export function openQuestionsSentence(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const named = series.format(numbers.map(String));
  return numbers.length === 1 ? `Te falta contestar la pregunta ${named}.` : `Te falta contestar las preguntas ${named}.`;
}
