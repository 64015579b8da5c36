import type { LearnerQuestion, Response } from '@aula/quizzes/contract';
import * as fc from 'fast-check';
import type { AuthoredQuestion } from '../quiz/authored-question';
import type { PublishedQuiz } from '../quiz/published-quizzes';
import { anyQuestions, turned } from '../testing/authored-questions';
import type { StandingAttempt } from './attempts.queries';
import { toAttempt } from './attempt-view';
import { present, toAuthored } from './present';

const SEED = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const at = new Date('2026-11-23T15:00:00Z');
const course = { courseKey: 'ga-101', lessonCodes: new Set(['1.1']) };
const open: StandingAttempt = { id: SEED, quizId: 'quiz', number: 1, seed: SEED, startedAt: at, submittedAt: null, score: null, isPassed: null, startedCount: 1, grantedCount: 0, hasPassed: false, answers: [] };
const failed: StandingAttempt = { ...open, submittedAt: at, score: 40, isPassed: false };

function quizOf(questions: readonly AuthoredQuestion[]): PublishedQuiz {
  return { id: 'quiz', courseVersionId: 'version', key: 'final', title: 'Final', passing: 80, attemptsAllowed: 3, questions: questions.map((question) => ({ ...question, id: `id of ${question.key}` })) };
}

/** Every question answered with what is shown first, stored in the author's keys. */
function answered(attempt: StandingAttempt, questions: readonly AuthoredQuestion[]): StandingAttempt {
  const answers = questions.map((question) => ({ questionId: `id of ${question.key}`, response: toAuthored(question, SEED, firstOf(present(question, SEED))), writer: SEED, revision: 1, arrival: 1, savedAt: at }));
  return { ...attempt, answers };
}

function firstOf({ kind, options, rows }: LearnerQuestion): Response {
  const first = options[0]?.key ?? '';
  return kind === 'matching' ? { pairs: Object.fromEntries(rows.map(({ key }) => [key, first])) } : { choices: [first] };
}

test('an open attempt reads the same whatever the right answers, the feedback and the lessons are', () => {
  fc.assert(fc.property(anyQuestions, fc.nat(), (questions, turn) => {
    const others = questions.map((question) => ({ ...turned(question, turn), feedback: 'Otra explicación', lessonCode: '9.9', points: 1 }));
    expect(toAttempt(answered(open, others), quizOf(others), course)).toEqual(toAttempt(answered(open, questions), quizOf(questions), course));
  }));
});

test('a submitted attempt explains every question', () => {
  fc.assert(fc.property(anyQuestions, (questions) => {
    const { reviews } = toAttempt(answered(failed, questions), quizOf(questions), course);
    expect(reviews.map(({ questionKey, feedback, maximum }) => ({ questionKey, feedback, maximum }))).toEqual(questions.map(({ key, feedback, points }) => ({ questionKey: key, feedback, maximum: points })));
  }));
});

describe('right responses', () => {
  const questions = [...fc.sample(anyQuestions, 1).flat()];
  const showsRight = (attempt: StandingAttempt) => toAttempt(attempt, quizOf(questions), course).reviews.map(({ right }) => right !== null);
  const all = (isShown: boolean) => questions.map(() => isShown);

  test('stay hidden after a failed attempt', () => expect(showsRight(failed)).toEqual(all(false)));
  test('stay hidden after the last one too: another may be granted', () => expect(showsRight({ ...failed, startedCount: 3 })).toEqual(all(false)));
  test('are shown after passing', () => expect(showsRight({ ...failed, hasPassed: true })).toEqual(all(true)));
});

test('a lesson that the course does not have is not named', () => {
  const [question] = fc.sample(anyQuestions, 1).flat();
  if (!question) throw new Error('no question');
  const lessonOf = (lessonCode: string) => toAttempt(failed, quizOf([{ ...question, lessonCode }]), course).reviews[0]?.lessonCode;
  expect([lessonOf('1.1'), lessonOf('7.7')]).toEqual(['1.1', null]);
});

test('attempts left count those that were started and those that were granted', () => {
  const left = (attempt: Partial<StandingAttempt>) => toAttempt({ ...failed, ...attempt }, quizOf([]), course).attemptsLeft;
  expect([left({}), left({ startedCount: 3 }), left({ startedCount: 3, grantedCount: 2 }), left({ hasPassed: true })]).toEqual([2, 0, 2, 0]);
});
