/**
 * Held to the end of the transaction: a person's courses are decided on one after the other, and each sees what the one before did.
 * A statement of its own: a snapshot taken before the wait would not see it.
 */
export const LOCK_PERSON = `select pg_advisory_xact_lock(hashtextextended('enrolment.reminders:' || $1::text, 0))`;

/** When the person last moved on in any course. $1 account */
export const LAST_MOVED = `
  select max(greatest(e.enrolled_at,
    (select max(p.moved_at) from lesson_progress p where p.enrolment_id = e.id),
    (select max(m.met_at) from requirement_met m where m.enrolment_id = e.id))) as "movedAt"
  from enrolment e where e.account_id = $1`;

/** $1 account, $2 last visit */
export const REMINDED = `
  select max(sent_on)::text as "lastRemindedOn", count(*) filter (where sent_at > $2)::int as unanswered from reminder where account_id = $1`;

/** $1 account, $2 the day there, $3 enrolment, $4 now */
export const NOTE_REMINDER = 'insert into reminder (account_id, sent_on, enrolment_id, sent_at) values ($1, $2, $3, $4)';

/** Of the given enrolments those that are not completed, in the order of the hours. $1 enrolments, $2 their hours */
export const DUE = `
  select due.at as "dueAt", e.id as "enrolmentId", e.course_version_id as "courseVersionId", e.municipality_key as "municipalityKey"
  from unnest($1::uuid[], $2::timestamptz[]) as due (id, at) join enrolment e on e.id = due.id
  where not exists (select from completion c where c.enrolment_id = e.id) order by due.at, e.id`;
