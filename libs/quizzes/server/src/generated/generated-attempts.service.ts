import { CoursesService } from '@aula/catalogue/server';
import { type Actor, Database } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { rightResponse, scoreOf } from '../attempt/grade';
import type { AuthoredQuiz } from '../quiz/authored-question';
import { type PublishedQuiz, PublishedQuizzes } from '../quiz/published-quizzes';
import { QUIZ_PASSED } from '../quiz/quiz-passed';

/** Whose quizzes are passed, and when. */
export interface GeneratedPass {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly passedAt: Date;
  /** Questions left without an answer, as far as the quiz is passed all the same. */
  readonly unanswered: number;
}

/** $1 quiz, $2 enrolments, $3 accounts, $4 writers and seeds, $5 when passed, $6 scores, $7 how many questions each answered, $8 questions, $9 right responses */
const PASS_ALL = `
  with given as (
    select * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::numeric[], $7::int[]) as given (enrolment_id, account_id, writer, at, score, answered)
  ), made as (
    insert into attempt (quiz_id, enrolment_id, account_id, number, seed, started_at, submitted_at, score, is_passed)
    select $1, enrolment_id, account_id, 1, writer, at - interval '20 minutes', at, score, true from given returning id, enrolment_id
  )
  insert into answer (attempt_id, question_id, writer, response, revision, arrival, saved_at)
  select made.id, question.id, given.writer, question.response, 1, question.place, given.at - interval '1 minute'
  from made join given using (enrolment_id) cross join lateral unnest($8::uuid[], $9::jsonb[]) with ordinality as question (id, response, place)
  where question.place <= given.answered`;

/** Passed quizzes in bulk, with the answers that earned their grade. */
@Injectable()
export class GeneratedAttempts {
  constructor(@Inject(Database) private readonly db: Database, @Inject(CoursesService) private readonly courses: CoursesService, @Inject(PublishedQuizzes) private readonly quizzes: PublishedQuizzes) {}

  /** One attempt at every quiz that the version asks for. For enrolments without any attempt; only as the house. */
  pass(actor: Actor, courseVersionId: string, passes: readonly GeneratedPass[]): Promise<void> {
    return this.db.as(actor, async () => {
      const { requirements } = await this.courses.version(actor, courseVersionId);
      for (const { key } of requirements.filter(({ kind }) => kind === QUIZ_PASSED)) await this.passQuiz(await this.quizzes.ofVersion(actor, courseVersionId, key), passes);
    });
  }

  private async passQuiz(quiz: PublishedQuiz, passes: readonly GeneratedPass[]): Promise<void> {
    const grades = passes.map(({ unanswered }) => passingGrade(quiz, unanswered));
    await this.db.query(PASS_ALL, [
      quiz.id, passes.map(({ enrolmentId }) => enrolmentId), passes.map(({ accountId }) => accountId), passes.map(() => randomUUID()), passes.map(({ passedAt }) => passedAt),
      grades.map(({ score }) => score), grades.map(({ answered }) => answered), quiz.questions.map(({ id }) => id), quiz.questions.map((question) => JSON.stringify(rightResponse(question))),
    ]);
  }
}

/** The grade with so many questions unanswered, or with as many as may be. */
export function passingGrade(quiz: Pick<AuthoredQuiz, 'passing' | 'questions'>, unanswered: number): { readonly answered: number; readonly score: number } {
  const answered = Math.max(0, quiz.questions.length - unanswered);
  const score = scoreOf(quiz.questions, new Map(quiz.questions.slice(0, answered).map((question) => [question.key, rightResponse(question)])));
  return score >= quiz.passing || unanswered <= 0 ? { answered, score } : passingGrade(quiz, unanswered - 1);
}
