import type { CourseVersionRecord } from '@aula/catalogue/server';
import type { AttemptRequest, OpenRequest } from '@aula/quizzes/contract';
import { standing } from '../attempt/kept-answers';
import type { PublishedQuestion, PublishedQuiz } from '../quiz/published-quizzes';
import type { OpenRequestRow, RequestRow } from './attempt-requests.queries';
import { missedQuestions } from './missed-questions';

export function toRequest({ id, state, reason, askedAt, decidedAt, words }: RequestRow): AttemptRequest {
  return { id, state, reason, askedAt: askedAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null, words };
}

export function toOpenRequest(row: OpenRequestRow, quiz: PublishedQuiz, course: CourseVersionRecord): OpenRequest {
  const { id, reason, askedAt, municipality, attempts } = row;
  const responses = attempts.map(({ answers }) => new Map(standing(answers).map((answer) => [answer.questionId, answer.response])));
  return {
    id, reason, askedAt: askedAt.toISOString(), municipality, person: personOf(row), courseTitle: course.title, quizTitle: quiz.title, passing: quiz.passing,
    attempts: attempts.map(({ number, score, submittedAt }) => ({ number, score, submittedAt: new Date(submittedAt).toISOString() })),
    missed: missedQuestions(quiz.questions, responses).map(({ question, times }) => ({ number: question.number, prompt: question.prompt, lesson: lessonOf(question, course), times })),
  };
}

function personOf({ givenNames, firstSurname, secondSurname, agency, position }: OpenRequestRow): OpenRequest['person'] {
  if (givenNames === null) return null;
  return { name: [givenNames, firstSurname, secondSurname].filter(Boolean).join(' '), agency: agency ?? '', position: position ?? '' };
}

function lessonOf({ lessonCode }: PublishedQuestion, { modules }: CourseVersionRecord): OpenRequest['missed'][number]['lesson'] {
  const lesson = modules.flatMap(({ lessons }) => lessons).find(({ code }) => code === lessonCode);
  return lesson ? { code: lesson.code, title: lesson.title } : null;
}
