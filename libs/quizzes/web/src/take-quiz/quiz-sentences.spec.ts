import type { LearnerQuestion, QuestionReview } from '@aula/quizzes/contract';
import { anAttempt, aQuiz, QUESTIONS } from '../testing/an-attempt';
import {
  attemptsLeft, attemptsSentence, completenessOf, formatPoints, inWords, lessonsToReadAgain, openQuestionsSentence, pointsSentence, resultSentence,
} from './quiz-sentences';

const [single, multiple, , matching] = QUESTIONS as [LearnerQuestion, LearnerQuestion, LearnerQuestion, LearnerQuestion];
const review = (points: number, lessonCode: string | null): QuestionReview => ({ questionKey: 'p', points, maximum: 1, feedback: '', lessonCode, right: null });

describe('sentences of a quiz', () => {
  it('knows when a question has its answer', () => {
    expect(completenessOf(single, undefined)).toBe('unanswered');
    expect(completenessOf(multiple, { choices: [] })).toBe('unanswered');
    expect(completenessOf(multiple, { choices: ['a'] })).toBe('answered');
    expect(completenessOf(matching, { pairs: { r1: 'x' } })).toBe('partly');
    expect(completenessOf(matching, { pairs: { r1: 'x', r2: 'y' } })).toBe('answered');
  });

  it('counts an open attempt as used', () => {
    const open = { id: anAttempt().id, number: 1, startedAt: '2026-11-23T15:00:00Z', submittedAt: null, score: null, isPassed: null };
    expect(attemptsLeft(aQuiz({ attempts: [open] }))).toBe(2);
    expect(attemptsSentence(2, 3)).toBe('Te quedan 2 de 3 intentos.');
    expect(attemptsSentence(1, 3)).toBe('Te queda 1 de 3 intentos.');
    expect(attemptsSentence(1)).toBe('Te queda 1 intento.');
    expect(attemptsSentence(0, 3)).toBe('Ya no te quedan intentos.');
  });

  it('tells the result as a sentence', () => {
    expect(resultSentence(anAttempt({ score: 90, isPassed: true }))).toBe('Aprobaste: obtuviste 90 de 100 y se pedían 80.');
    expect(resultSentence(anAttempt({ score: 66.67, isPassed: false }))).toBe('Obtuviste 66.67 de 100. Para aprobar se piden 80.');
    expect(formatPoints(0.5)).toBe('0.5');
    expect(pointsSentence(review(0.5, null))).toBe('0.5 de 1 punto');
  });

  it('names each lesson to read again once, in the order of the course', () => {
    expect(lessonsToReadAgain([review(0, '2.2'), review(0.5, '1.2'), review(0, '2.2'), review(1, '3.1'), review(0, null), review(0, '10.1')])).toEqual(['1.2', '2.2', '10.1']);
  });

  it('says an answer in words', () => {
    expect(inWords(multiple, { choices: ['a', 'b'] })).toEqual(['Dar información', 'Explicar y justificar']);
    expect(inWords(matching, { pairs: { r1: 'x' } })).toEqual(['Acceso → Qué datos tienen', 'Oposición → sin contestar']);
    expect(inWords(single, undefined)).toEqual(['Sin contestar']);
  });

  it('names the questions that lack an answer', () => {
    expect(openQuestionsSentence([])).toBe('Contestaste todas las preguntas.');
    expect(openQuestionsSentence([3])).toBe('Te falta contestar la pregunta 3.');
    expect(openQuestionsSentence([3, 7, 9])).toBe('Te falta contestar las preguntas 3, 7 y 9.');
  });
});
