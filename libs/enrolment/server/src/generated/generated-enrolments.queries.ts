import { CURRENT_WORKPLACES } from '@aula/identity/server';
import { ADMINISTRATIONS, PLACES } from '@aula/territory/server';

/** Further than any block of a lesson that is read to its end in one go. */
const LAST_BLOCK = 8;

/** $1 course, $2 version, $3 accounts, $4 when each enrolled. Whoever works in no municipality is enrolled from none. */
export const ENROL_ALL = `
  insert into enrolment (account_id, course_id, course_version_id, municipality_key, administration_id, agency, position, enrolled_at)
  select given.account_id, $1, $2, work.municipality_key, term.id, work.agency, work.position, given.at
  from unnest($3::uuid[], $4::timestamptz[]) as given (account_id, at) left join ${CURRENT_WORKPLACES} work on work.account_id = given.account_id
    left join ${PLACES} place on place.key = work.municipality_key
    left join ${ADMINISTRATIONS} term on term.municipality_key = place.key and (given.at at time zone place.time_zone)::date between term.starts_on and term.ends_on
  on conflict (account_id, course_id) do nothing returning id as "enrolmentId", account_id as "accountId"`;

/** $1 enrolments, $2 how many lessons each completed, $3–$4 between which instants, $5 the lessons in their order */
export const PROGRESS_OF_ALL = `
  insert into lesson_progress (enrolment_id, lesson_code, block, completed_at, moved_at)
  select given.id, lesson.code, ${LAST_BLOCK}, moved.at, moved.at
  from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::timestamptz[]) as given (id, lessons, since, until)
    cross join lateral unnest($5::text[]) with ordinality as lesson (code, place)
    cross join lateral (select given.since + (given.until - given.since) * (lesson.place::float8 / given.lessons) as at) moved
  where lesson.place <= given.lessons`;

/** $1 enrolments, $2 when each completed, $3–$4 kinds and keys of what is asked for beside the lessons */
export const MEET_ALL = `
  insert into requirement_met (enrolment_id, kind, key, met_at)
  select given.id, asked.kind, asked.key, given.at from unnest($1::uuid[], $2::timestamptz[]) as given (id, at) cross join unnest($3::text[], $4::text[]) as asked (kind, key)`;

/** $1 enrolments, $2 when each completed. Where they worked on that day is where they enrolled from. */
export const COMPLETE_ALL = `
  insert into completion (enrolment_id, account_id, course_version_id, completed_at, municipality_key, administration_id, agency, position)
  select e.id, e.account_id, e.course_version_id, given.at, e.municipality_key, e.administration_id, e.agency, e.position
  from unnest($1::uuid[], $2::timestamptz[]) as given (id, at) join enrolment e on e.id = given.id`;
