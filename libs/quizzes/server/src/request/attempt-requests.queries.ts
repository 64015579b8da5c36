import type { AuthoredResponse } from '../attempt/grade';
import type { KeptAnswer } from '../attempt/kept-answers';
import { mayDecide } from '../quizzes.access';
import type { AttemptRequest } from './attempt-request.entity';

/** How many are shown at once; who decides on one sees the next. */
export const MOST_SHOWN = 30;

const COLUMNS = (row: string) => `${row}.id, ${row}.state, ${row}.reason, ${row}.asked_at as "askedAt", ${row}.decided_at as "decidedAt", ${row}.words`;

export type RequestRow = Pick<AttemptRequest, 'id' | 'state' | 'reason' | 'askedAt' | 'decidedAt' | 'words'>;

/** Waits for a decision about the one that is open, if there is one. $1 enrolment, $2 quiz, $3 account, $4 municipality, $5 reason, $6 now */
export const ASK = `
  insert into attempt_request (enrolment_id, quiz_id, account_id, municipality_key, reason, asked_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (enrolment_id, quiz_id) where state = 'open' do nothing`;

/** Newest first; the open one is always the newest. $1 enrolment, $2 quiz */
export const OF_QUIZ = `
  select ${COLUMNS('r')} from attempt_request r where r.enrolment_id = $1 and r.quiz_id = $2 order by r.state = 'open' desc, r.asked_at desc, r.decided_at desc`;

/** $1 request, $2 state, $3 who decides, $4 now, $5 words */
export const DECIDE = `
  with decided as (
    update attempt_request r set state = $2, decided_by = $3, decided_at = $4, words = $5 where r.id = $1 and r.state = 'open' and ${mayDecide('r')} returning r.*)
  select ${COLUMNS('decided')}, decided.account_id as "accountId", decided.municipality_key as "municipalityKey" from decided`;

/** $1 request, $2 actor */
export const DECIDED = `
  select ${COLUMNS('r')}, r.decided_by::text = $2 as "isOwnDecision", aula_is_actor(r.account_id) as "isOwnRequest" from attempt_request r where r.id = $1`;

/** $1 request */
export const TO_TELL = `select account_id as "accountId", quiz_id as "quizId", state, words from attempt_request where id = $1 and state <> 'open'`;

export interface OpenRequestRow {
  readonly id: string;
  readonly accountId: string;
  readonly municipalityKey: string | null;
  readonly quizId: string;
  readonly reason: string;
  readonly askedAt: Date;
  readonly givenNames: string | null;
  readonly firstSurname: string | null;
  readonly secondSurname: string | null;
  readonly agency: string | null;
  readonly position: string | null;
  readonly municipality: string | null;
  /** Instants inside lists come as ISO text with an offset. */
  readonly attempts: readonly { readonly number: number; readonly score: number; readonly submittedAt: string; readonly answers: readonly AnswerRow[] }[];
  readonly total: number;
}
export type AnswerRow = Pick<KeptAnswer, 'questionId' | 'arrival'> & { readonly response: AuthoredResponse };

/** Oldest first, each with its attempts and what was answered in them. */
export const OPEN = `
  select r.id, r.account_id as "accountId", r.municipality_key as "municipalityKey", r.quiz_id as "quizId", r.reason, r.asked_at as "askedAt", a.given_names as "givenNames", a.first_surname as "firstSurname", a.second_surname as "secondSurname",
    f.agency, f.position, m.name as municipality, r.total, coalesce((
      select json_agg(json_build_object('number', t.number, 'score', t.score::float8, 'submittedAt', t.submitted_at, 'answers', coalesce((
        select json_agg(json_build_object('questionId', w.question_id, 'arrival', w.arrival, 'response', w.response)) from answer w where w.attempt_id = t.id), '[]')) order by t.number)
      from attempt t where t.enrolment_id = r.enrolment_id and t.quiz_id = r.quiz_id and t.submitted_at is not null), '[]') as attempts
  from (
    select r.*, count(*) over ()::int as total from attempt_request r where r.state = 'open' and ${mayDecide('r')} order by r.asked_at, r.id limit ${MOST_SHOWN}
  ) r left join account a on a.id = r.account_id left join affiliation f on f.account_id = a.id and f.ends_on is null left join municipality m on m.key = r.municipality_key
  order by r.asked_at, r.id`;

export const COUNT = `select count(*)::int as open from attempt_request r where r.state = 'open' and ${mayDecide('r')}`;
