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

const SHARE_DONE = '(lessons_completed + requirements_met)::float8 / greatest(lesson_count + requirement_count, 1)';
const COLUMNS: Readonly<Record<Exclude<RosterSort, 'name'>, string>> = { progress: SHARE_DONE, 'last-activity': 'last_activity_at' };
/** Not where their name would stand: it is not for the actor to guess. */
const NAMED_FIRST = 'case when is_reached then name_order end nulls last, enrolment_id';

/**
 * What narrows a roster. Only what is asked for stands in the statement: a plan that is kept for all parameters must not reckon with conditions that are not there.
 * The parameters are named all the same, so that each keeps its number.
 */
export interface Narrowing {
  readonly state: boolean;
  readonly municipality: boolean;
  readonly words: boolean;
  readonly standing: boolean;
  readonly only: boolean;
}

/** Of each row on the page, the codes of the lessons that are completed. */
const COMPLETED_LESSONS = `, (
    select coalesce(json_agg(p.lesson_code), '[]') from lesson_progress p where p.enrolment_id = page.enrolment_id and p.completed_at is not null) as "completedLessons"`;
const when = (isAsked: boolean, condition: string, unused: string): string => (isAsked ? condition : `(${unused} is null or true)`);

/**
 * Who can be named goes by name, as an index has them; who cannot comes after them, in an order of its own. In any other order all are sorted, and who is equal follows by name.
 */
function pageOf(sort: RosterSort, direction: Direction, isWanted: string): string {
  const turn = direction === 'ascending' ? 'asc' : 'desc';
  const inOrder = (part: number, rows: string) => `select ${part} as part, row_number() over () as place, rows.* from (${rows}) rows`;
  if (sort !== 'name') return inOrder(1, `select * from found where ${isWanted} order by ${COLUMNS[sort]} ${turn}, ${NAMED_FIRST} limit $9 offset $10`);
  return `
    with named as (select * from found where is_reached and ${isWanted} order by name_order ${turn}, enrolment_id ${turn} limit $9 offset $10)
    ${inOrder(1, 'select * from named')} union all ${inOrder(2, `
      select * from found where is_reached is not true and ${isWanted} order by enrolment_id
      limit $9::bigint - (select count(*) from named) offset greatest($10::bigint - (select reached from counted), 0)`)}`;
}

/** Every word in the names or the e-mail of somebody whom the actor may see. */
const HAS_WORDS = (from: number): string => `
  exists (select from ${reachedPeople(from)} person where person.account_id = r.account_id
    and not exists (select from unnest($7::text[]) as word where position(aula_plain(word) in person.plain) = 0))`;

/**
 * One page of a roster, and how many stand how: both in one statement, so that they belong to one moment. Without anybody on the page there is one row, with the counts alone.
 * $1 now, $2 course, $3–$4 the actor's reach, $5 state or null, $6 municipality or null, $7 words or null, $8 standing or null, $9 how many or null for all, $10 after how many, $11 enrolments or null
 */
export const rosterIn = (sort: RosterSort, direction: Direction, asked: Narrowing, withLessons: boolean): string => {
  const isWanted = when(asked.standing, 'standing = $8::text', '$8::text');
  return `
  with found as ${asked.words ? '' : 'not'} materialized (
    select *, ${isReached({ account: 'account_id', municipality: 'works_in', from: 3 })} as is_reached
    from (${STANDING_ENTRIES} and r.course_id = $2 and ${when(asked.only, 'r.enrolment_id = any ($11::uuid[])', '$11::uuid[]')}
      and ${when(asked.state, 'left(r.municipality_key, 2) = $5::text', '$5::text')} and ${when(asked.municipality, 'r.municipality_key = $6::text', '$6::text')}
      and ${when(asked.words, HAS_WORDS(3), '$7::text[]')}) entry
  ), counted as (
    select json_build_object(${COUNTS}) as counts, count(*) filter (where is_reached and ${isWanted}) as reached from found
  ), page as (${pageOf(sort, direction, isWanted)})
  select counts, page.enrolment_id as "enrolmentId", page.account_id as "accountId", page.municipality_key as "municipalityKey", coalesce(e.agency, '') as agency, coalesce(e.position, '') as position,
    person.account_id is not null as "isReached", person.given_names as "givenNames", person.first_surname as "firstSurname", person.second_surname as "secondSurname", person.email,
    lessons_completed as "lessonsCompleted", lesson_count as "lessonCount", requirements_met as "requirementsMet", requirement_count as "requirementCount",
    page.enrolled_at as "enrolledAt", last_activity_at as "lastActivityAt", completed_at as "completedAt", standing, page.course_version_id as "courseVersionId"${withLessons ? COMPLETED_LESSONS : ''}
  from counted left join page on true left join enrolment e on e.id = page.enrolment_id left join ${reachedPeople(3)} person on person.account_id = page.account_id
  order by part, place`;
};

export type Counts = Readonly<Record<Standing, number>>;

export interface RosterRow {
  readonly counts: Counts;
  /** Null where nobody is on the page. */
  readonly enrolmentId: string | null;
  readonly accountId: string;
  readonly courseVersionId: string;
  /** Their codes, where they were asked for. */
  readonly completedLessons?: readonly string[];
  readonly municipalityKey: string;
  readonly agency: string;
  readonly position: string;
  /** Whether the actor may see who this is. */
  readonly isReached: boolean;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
  readonly email: string | null;
  readonly lessonsCompleted: number;
  readonly lessonCount: number;
  readonly requirementsMet: number;
  readonly requirementCount: number;
  readonly enrolledAt: Date;
  readonly lastActivityAt: Date;
  readonly completedAt: Date | null;
  readonly standing: Standing;
}
