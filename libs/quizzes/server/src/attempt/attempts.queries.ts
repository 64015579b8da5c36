import { type Database, DomainError } from '@aula/platform/server';
import { quizzesErrors } from '@aula/quizzes/contract';
import { isOwnAttempt } from '../quizzes.access';
import { type KeptAnswer, standing } from './kept-answers';

/** An attempt as it is now, with the answers that stand and how its person stands in this quiz. */
export interface StandingAttempt {
  readonly id: string;
  readonly quizId: string;
  readonly number: number;
  readonly seed: string;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly score: number | null;
  readonly isPassed: boolean | null;
  readonly startedCount: number;
  /** How many attempts were granted on request. */
  readonly grantedCount: number;
  readonly hasPassed: boolean;
  readonly answers: readonly KeptAnswer[];
}

const READ_ATTEMPT = `
  select attempt.id, attempt.quiz_id as "quizId", attempt.number, attempt.seed, attempt.started_at as "startedAt",
    attempt.submitted_at as "submittedAt", attempt.score::float8 as score, attempt.is_passed as "isPassed", standing.*,
    coalesce((
      select json_agg(json_build_object('questionId', question_id, 'writer', writer, 'revision', revision, 'response', response, 'arrival', arrival, 'savedAt', saved_at))
      from answer where attempt_id = attempt.id
    ), '[]') as answers
  from attempt cross join lateral (
    select count(*)::int as "startedCount", coalesce(bool_or(other.is_passed), false) as "hasPassed",
      (select count(*)::int from attempt_request r where r.enrolment_id = attempt.enrolment_id and r.quiz_id = attempt.quiz_id and r.state = 'granted') as "grantedCount"
    from attempt other where other.enrolment_id = attempt.enrolment_id and other.quiz_id = attempt.quiz_id
  ) standing
  where attempt.id = $1 and ${isOwnAttempt('$2')}`;

/** PostgreSQL writes instants inside JSON as text. */
type WrittenAnswer = Omit<KeptAnswer, 'savedAt'> & { readonly savedAt: string };

/** Throws `quizzes.no-such-attempt`, also for one of somebody else. */
export async function readOwnAttempt(db: Database, actorId: string, attemptId: string): Promise<StandingAttempt> {
  const [attempt] = await db.query<StandingAttempt & { answers: WrittenAnswer[] }>(READ_ATTEMPT, [attemptId, actorId]);
  if (!attempt) throw new DomainError(quizzesErrors, 'quizzes.no-such-attempt');
  return { ...attempt, answers: standing(attempt.answers.map((answer) => ({ ...answer, savedAt: new Date(answer.savedAt) }))) };
}

/** $1 attempt, $2 quiz, $3 enrolment, $4 account, $5 number, $6 seed, $7 now */
export const START = 'insert into attempt (id, quiz_id, enrolment_id, account_id, number, seed, started_at) values ($1, $2, $3, $4, $5, $6, $7)';

/** $1 attempt, $2 now, $3 score, $4 whether it is passed */
export const GRADE = 'update attempt set submitted_at = $2, score = $3, is_passed = $4 where id = $1';

/** Those of an enrolment in one quiz. */
export function readAttempts(db: Database, enrolmentId: string, quizId: string): Promise<{ id: string; number: number; submittedAt: Date | null; isPassed: boolean | null }[]> {
  return db.query('select id, number, submitted_at as "submittedAt", is_passed as "isPassed" from attempt where enrolment_id = $1 and quiz_id = $2', [enrolmentId, quizId]);
}

/** What is needed to answer or submit. */
export interface LockedAttempt {
  readonly id: string;
  readonly quizId: string;
  readonly enrolmentId: string;
  readonly seed: string;
  readonly submittedAt: Date | null;
}

/** Until the transaction ends, everything else that answers or submits this attempt waits. Throws `quizzes.no-such-attempt`. `no key update` lets rows be added that point at it. */
export async function lockOwnAttempt(db: Database, actorId: string, attemptId: string): Promise<LockedAttempt> {
  const [attempt] = await db.query<LockedAttempt>(
    `select id, quiz_id as "quizId", enrolment_id as "enrolmentId", seed, submitted_at as "submittedAt"
     from attempt where id = $1 and ${isOwnAttempt('$2')} for no key update`,
    [attemptId, actorId],
  );
  if (!attempt) throw new DomainError(quizzesErrors, 'quizzes.no-such-attempt');
  return attempt;
}

/** What every writer said to each question. To be decided upon, the attempt must be locked before. */
export function readKeptAnswers(db: Database, attemptId: string): Promise<KeptAnswer[]> {
  return db.query<KeptAnswer>('select question_id as "questionId", writer, revision, response, arrival, saved_at as "savedAt" from answer where attempt_id = $1', [attemptId]);
}

const KEEP = `
  insert into answer (attempt_id, question_id, writer, revision, response, arrival, saved_at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (attempt_id, question_id, writer) do update set revision = excluded.revision, response = excluded.response, arrival = excluded.arrival, saved_at = excluded.saved_at`;

export function keepAnswer(db: Database, attemptId: string, { questionId, writer, revision, response, arrival, savedAt }: KeptAnswer): void {
  db.send(KEEP, [attemptId, questionId, writer, revision, JSON.stringify(response), arrival, savedAt]);
}
