import type { Database } from '@aula/platform/server';
import { isOwnAttempt } from '../quizzes.access';
import type { AuthoredResponse } from './grade';

/** An attempt as it is now, with its answers and how its person stands in this quiz. */
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
  readonly hasOpen: boolean;
  readonly hasPassed: boolean;
  readonly answers: readonly { readonly questionId: string; readonly response: AuthoredResponse; readonly revision: number; readonly savedAt: string }[];
}

const READ_ATTEMPT = `
  select attempt.id, attempt.quiz_id as "quizId", attempt.number, attempt.seed, attempt.started_at as "startedAt",
    attempt.submitted_at as "submittedAt", attempt.score::float8 as score, attempt.is_passed as "isPassed", standing.*,
    coalesce((
      select json_agg(json_build_object('questionId', question_id, 'response', response, 'revision', revision, 'savedAt', saved_at))
      from answer where attempt_id = attempt.id
    ), '[]') as answers
  from attempt cross join lateral (
    select count(*)::int as "startedCount", bool_or(other.submitted_at is null) as "hasOpen", coalesce(bool_or(other.is_passed), false) as "hasPassed"
    from attempt other where other.enrolment_id = attempt.enrolment_id and other.quiz_id = attempt.quiz_id
  ) standing
  where attempt.id = $1 and ${isOwnAttempt('$2')}`;

export async function readOwnAttempt(db: Database, actorId: string, attemptId: string): Promise<StandingAttempt | undefined> {
  const [attempt] = await db.query<StandingAttempt>(READ_ATTEMPT, [attemptId, actorId]);
  return attempt;
}

/** What is needed to answer or submit. */
export interface LockedAttempt {
  readonly id: string;
  readonly quizId: string;
  readonly enrolmentId: string;
  readonly seed: string;
  readonly submittedAt: Date | null;
}

/** `share` keeps a submission out until the answer is saved; `update` keeps answers out until the attempt is graded. */
export async function lockOwnAttempt(db: Database, actorId: string, attemptId: string, strength: 'share' | 'update'): Promise<LockedAttempt | undefined> {
  const [attempt] = await db.query<LockedAttempt>(
    `select id, quiz_id as "quizId", enrolment_id as "enrolmentId", seed, submitted_at as "submittedAt"
     from attempt where id = $1 and ${isOwnAttempt('$2')} for ${strength}`,
    [attemptId, actorId],
  );
  return attempt;
}

export interface StoredAnswer {
  readonly response: AuthoredResponse;
  readonly revision: number;
  readonly savedAt: Date;
}

const UPSERT_ANSWER = `
  insert into answer (attempt_id, question_id, response, revision, saved_at) values ($1, $2, $3, $4, $5)
  on conflict (attempt_id, question_id) do update set response = excluded.response, revision = excluded.revision, saved_at = excluded.saved_at
    where answer.revision < excluded.revision
  returning response, revision, saved_at as "savedAt"`;
const READ_ANSWER = 'select response, revision, saved_at as "savedAt" from answer where attempt_id = $1 and question_id = $2';

/** Stores the answer unless an equal or newer one is there, and gives what stands. The attempt must be locked. */
export async function storeAnswer(db: Database, attemptId: string, questionId: string, { response, revision, savedAt }: StoredAnswer): Promise<StoredAnswer> {
  const [stored] = await db.query<StoredAnswer>(UPSERT_ANSWER, [attemptId, questionId, JSON.stringify(response), revision, savedAt]);
  const [standing] = stored ? [stored] : await db.query<StoredAnswer>(READ_ANSWER, [attemptId, questionId]);
  if (!standing) throw new Error('an answer that was refused for an older one which is not there');
  return standing;
}
