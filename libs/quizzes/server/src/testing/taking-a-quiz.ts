import { CatalogueModule } from '@aula/catalogue/server';
import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { enrolmentPermissions } from '@aula/enrolment/contract';
import { EnrolmentModule } from '@aula/enrolment/server';
import { givenAnEnrolment } from '@aula/enrolment/testing';
import { IdentityModule } from '@aula/identity/server';
import { givenAPerson, type GivenPerson } from '@aula/identity/testing';
import { NotificationsModule } from '@aula/notifications/server';
import { type Attempt, quizzesApi, quizzesPermissions, type Response, type SaveAnswer } from '@aula/quizzes/contract';
import { givenAnApplication, type GivenApplication, type TestDatabase } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import { randomUUID } from 'node:crypto';
import { QuizzesModule } from '../quizzes.module';
import { givenAQuiz, type WantedQuiz } from './given-a-quiz';

export const PHONE = '0190b7a0-0000-7000-8000-00000000000a';
export const LAPTOP = '0190b7a0-0000-7000-8000-00000000000b';

const permissions = [enrolmentPermissions, quizzesPermissions];

export function givenTheQuizzes(variables: Record<string, string> = {}): Promise<GivenApplication> {
  return givenAnApplication({ imports: [TerritoryModule, IdentityModule.with({ permissions }), NotificationsModule, CatalogueModule, EnrolmentModule, QuizzesModule], variables });
}

/** Somebody who may take quizzes and is enrolled in nothing. */
export function givenALearner(database: TestDatabase): Promise<GivenPerson> {
  return givenAPerson(database, { permissions });
}

export interface GivenTaker extends GivenPerson {
  readonly course: GivenCourse;
  readonly enrolmentId: string;
  readonly which: { readonly courseKey: string; readonly quizKey: string };
}

/** Somebody enrolled in a course with a quiz, all lessons done, the quiz not. */
export async function givenATaker(database: TestDatabase, wanted: Omit<WantedQuiz, 'course'> = {}): Promise<GivenTaker> {
  const course = await givenACourse(database, { key: `curso-${randomUUID().slice(0, 8)}`, requirements: [{ kind: 'quiz-passed', key: 'final' }] });
  const { quizKey } = await givenAQuiz(database, { ...wanted, course });
  const person = await givenALearner(database);
  const { enrolmentId } = await givenAnEnrolment(database, { accountId: person.accountId, course, completedLessons: course.lessons });
  return { ...person, course, enrolmentId, which: { courseKey: course.courseKey, quizKey } };
}

/** The calls of one person, in the order in which a page makes them. */
export function takerOf({ call }: GivenApplication, { actor, which }: Pick<GivenTaker, 'actor' | 'which'>) {
  const submit = (attemptId: string) => call(actor, quizzesApi.submitAttempt, { params: { attemptId } });
  const save = (attemptId: string, questionKey: string, response: Response, { writer = PHONE, revision = 1, seen = 0 }: Partial<SaveAnswer> = {}) =>
    call(actor, quizzesApi.saveAnswer, { params: { attemptId, questionKey }, body: { response, writer, revision, seen } });
  const start = (key: string = randomUUID()) => call(actor, quizzesApi.startAttempt, { params: which }, { 'idempotency-key': key });
  return {
    start, save, submit,
    readQuiz: () => call(actor, quizzesApi.readQuiz, { params: which }),
    news: (attemptId: string, seen = 0) => call(actor, quizzesApi.readAnswers, { params: { attemptId }, query: { seen } }),
    read: (attemptId: string) => call(actor, quizzesApi.readAttempt, { params: { attemptId } }),
    /** Starts, answers as told and submits. */
    async take(answersTo: (attempt: Attempt) => Readonly<Record<string, Response>>) {
      const attempt = await start();
      for (const [questionKey, response] of Object.entries(answersTo(attempt))) await save(attempt.id, questionKey, response);
      return submit(attempt.id);
    },
  };
}

/** Right answers to `oneOfEachKind`, found as a person would: by their texts. */
export function rightAnswers({ questions }: Attempt): Record<string, Response> {
  return {
    unica: { choices: [keyOf(questions, 'unica', 'Opción a')] },
    varias: { choices: [keyOf(questions, 'varias', 'Opción a'), keyOf(questions, 'varias', 'Opción b')] },
    vf: { choices: ['false'] },
    pares: { pairs: Object.fromEntries([...'wxyz'].map((row) => [row, keyOf(questions, 'pares', `Derecha ${row}`)])) },
  };
}

/** Key under which an option is shown in this attempt. */
export function keyOf(questions: Attempt['questions'], questionKey: string, text: string): string {
  const option = questions.find(({ key }) => key === questionKey)?.options.find((shown) => shown.text === text);
  if (!option) throw new Error(`${questionKey} has no option ${text}`);
  return option.key;
}
