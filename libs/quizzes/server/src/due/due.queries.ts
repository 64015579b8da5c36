import type { RequestState } from '../request/attempt-request.entity';
import type { AnswerRow } from '../request/attempt-requests.queries';

export interface DueRow {
  readonly enrolmentId: string;
  readonly quizId: string;
  readonly startedCount: number;
  readonly hasPassed: boolean;
  readonly openAttemptId: string | null;
  readonly answers: readonly AnswerRow[];
  readonly grantedCount: number;
  readonly requestState: RequestState | null;
  readonly decidedAt: Date | null;
}

/** How the actor stands in every quiz of some of their enrolments. $1 enrolments, $2 their course versions, in the same order */
export const STANDINGS_IN_QUIZZES = `
  select own.enrolment_id as "enrolmentId", q.id as "quizId", tried.*, coalesce((
      select json_agg(json_build_object('questionId', w.question_id, 'arrival', w.arrival, 'response', w.response)) from answer w where w.attempt_id = tried."openAttemptId"), '[]') as answers,
    asked.granted as "grantedCount", latest.state as "requestState", latest.decided_at as "decidedAt"
  from unnest($1::uuid[], $2::uuid[]) with ordinality as own (enrolment_id, course_version_id, place)
    join quiz q on q.course_version_id = own.course_version_id
    cross join lateral (
      select count(*)::int as "startedCount", coalesce(bool_or(t.is_passed), false) as "hasPassed",
        (array_agg(t.id) filter (where t.submitted_at is null))[1] as "openAttemptId"
      from attempt t where t.enrolment_id = own.enrolment_id and t.quiz_id = q.id) tried
    cross join lateral (
      select count(*) filter (where r.state = 'granted')::int as granted from attempt_request r where r.enrolment_id = own.enrolment_id and r.quiz_id = q.id) asked
    left join lateral (
      select r.state, r.decided_at from attempt_request r where r.enrolment_id = own.enrolment_id and r.quiz_id = q.id
      order by r.state = 'open' desc, r.asked_at desc, r.decided_at desc limit 1) latest on true
  order by own.place, q.key`;
