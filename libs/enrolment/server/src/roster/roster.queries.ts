import { STEPS_OF_VERSIONS } from '@aula/catalogue/server';
import { BEHIND_AFTER_DAYS, type Direction, type RosterSort, type Standing, STANDINGS } from '@aula/enrolment/contract';
import { isReached, reachedPeople } from '@aula/identity/server';
import { isWithinReach } from '../enrolment.access';

/**
 * Enrolments within the actor's territory as the roster keeps them, and how each stands. $1 now.
 * Whoever completed the course while working outside of the territory has completed it all the same.
 */
const STANDING_ENTRIES = `
  select r.*, greatest(r.enrolled_at, r.moved_at) as last_activity_at, case
    when r.completed_at is not null then 'completed' when greatest(r.enrolled_at, r.moved_at) <= $1::timestamptz - interval '${BEHIND_AFTER_DAYS * 24} hours' then 'behind'
    when r.moved_at is null then 'not-started' else 'under-way' end as standing
  from roster_entry r where ${isWithinReach('r')}`;

const COUNTS = STANDINGS.map((standing) => `'${standing}', count(*) filter (where standing = '${standing}')`).join(', ');

/** $1 now */
export const STANDINGS_OF_COURSES = `select course_id as "courseId", json_build_object(${COUNTS}) as counts from (${STANDING_ENTRIES}) as roster group by course_id`;

/** $1 course */
export const PLACES_OF_COURSE = `
  select r.municipality_key as key, count(*)::int as people from roster_entry r where r.course_id = $1 and ${isWithinReach('r')} group by r.municipality_key`;

const SHARE_DONE = '(lessons_completed + requirements_met)::float8 / greatest(steps.lessons + steps.requirements, 1)';
const COLUMNS: Readonly<Record<Exclude<RosterSort, 'name'>, string>> = { progress: SHARE_DONE, 'last-activity': 'last_activity_at' };
/** Not where their name would stand: it is not for the actor to guess. */
const NAMED_FIRST = 'case when is_reached then name_order end nulls last, enrolment_id';

/** A part of the roster's rows, each with its place. The second part follows the first. */
const part = (number: 1 | 2, rows: string, order: string): string => `
  select ${number} as part, row_number() over (order by ${order}) as place, found.*, steps.lessons as lesson_count, steps.requirements as requirement_count
  from found join ${STEPS_OF_VERSIONS} steps on steps.course_version_id = found.course_version_id where ($8::text is null or standing = $8) and ${rows}`;

/**
 * Who can be named goes by name, as an index has them; who cannot comes after them in an order of its own. In any other order all are sorted, and who is equal follows by name.
 */
function pageOf(sort: RosterSort, direction: Direction): string {
  const turn = direction === 'ascending' ? 'asc' : 'desc';
  if (sort !== 'name') return `${part(1, 'true', `${COLUMNS[sort]} ${turn}, ${NAMED_FIRST}`)} order by place limit $9 offset $10`;
  return `
    with named as (${part(1, 'is_reached', `name_order ${turn}, found.enrolment_id ${turn}`)} order by place limit $9 offset $10)
    select * from named union all (
      ${part(2, 'not is_reached', 'found.enrolment_id')} order by place limit $9::bigint - (select count(*) from named) offset greatest($10::bigint - (select reached from counted), 0))`;
}

/** Every word in the names or the e-mail of somebody whom the actor may see. */
const HAS_WORDS = (from: number): string => `
  and exists (select from ${reachedPeople(from)} person where person.account_id = r.account_id
    and not exists (select from unnest($7::text[]) as word where position(aula_plain(word) in person.plain) = 0))`;

/**
 * One page of a roster, and how many stand how: both in one statement, so that they belong to one moment. Without anybody on the page there is one row, with the counts alone.
 * $1 now, $2 course, $3–$4 the actor's reach, $5 state or null, $6 municipality or null, $7 words or null, $8 standing or null, $9 how many or null for all, $10 after how many, $11 enrolments or null
 */
export const rosterIn = (sort: RosterSort, direction: Direction, hasWords: boolean): string => `
  with found as ${hasWords ? '' : 'not'} materialized (
    select *, ${isReached({ account: 'account_id', municipality: 'works_in', from: 3 })} as is_reached
    from (${STANDING_ENTRIES} and r.course_id = $2 and ($11::uuid[] is null or r.enrolment_id = any ($11))
      and ($5::text is null or left(r.municipality_key, 2) = $5) and ($6::text is null or r.municipality_key = $6) and ($7::text[] is null or true)
      ${hasWords ? HAS_WORDS(3) : ''}) entry
  ), counted as (
    select json_build_object(${COUNTS}) as counts, count(*) filter (where is_reached and ($8::text is null or standing = $8)) as reached from found
  ), page as (${pageOf(sort, direction)})
  select counts, page.enrolment_id as "enrolmentId", page.account_id as "accountId", page.municipality_key as "municipalityKey", coalesce(e.agency, '') as agency, coalesce(e.position, '') as position,
    person.account_id is not null as "isReached", person.given_names as "givenNames", person.first_surname as "firstSurname", person.second_surname as "secondSurname", person.email,
    lessons_completed as "lessonsCompleted", lesson_count as "lessonCount", requirements_met as "requirementsMet", requirement_count as "requirementCount",
    page.enrolled_at as "enrolledAt", last_activity_at as "lastActivityAt", completed_at as "completedAt", standing
  from counted left join page on true left join enrolment e on e.id = page.enrolment_id left join ${reachedPeople(3)} person on person.account_id = page.account_id
  order by part, place`;

export type Counts = Readonly<Record<Standing, number>>;

export interface RosterRow {
  readonly counts: Counts;
  /** Null where nobody is on the page. */
  readonly enrolmentId: string | null;
  readonly accountId: string;
  readonly municipalityKey: string;
  readonly agency: string;
  readonly position: string;
  /** Whether the actor may see who this is. */
  readonly isReached: boolean;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
  readonly email: string;
  readonly lessonsCompleted: number;
  readonly lessonCount: number;
  readonly requirementsMet: number;
  readonly requirementCount: number;
  readonly enrolledAt: Date;
  readonly lastActivityAt: Date;
  readonly completedAt: Date | null;
  readonly standing: Standing;
}
