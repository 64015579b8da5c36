import { STEPS_OF_VERSIONS } from '@aula/catalogue/server';
import { BEHIND_AFTER_DAYS, type Direction, type RosterSort, type Standing, STANDINGS } from '@aula/enrolment/contract';
import { reachedPeople } from '@aula/identity/server';
import { isWithinReach } from '../enrolment.access';

/** Counted once, not for each enrolment: the planner, which row-level security leaves in the dark, would count a version's lessons thousands of times. */
const STEPS = `steps as materialized (select * from ${STEPS_OF_VERSIONS} as each_version)`;

/**
 * Each enrolment within the actor's territory with what was done in it and how it stands; reads `STEPS`. $1 now.
 * Whoever completed the course while working outside of the territory has completed it all the same: that completion cannot be seen from here,
 * but every step can.
 */
const STANDING_ENROLMENTS = `
  select e.*, steps.lessons as lesson_count, steps.requirements as requirement_count, done.lessons_completed, met.requirements_met,
    (done.lessons_completed + met.requirements_met)::float8 / greatest(steps.lessons + steps.requirements, 1) as progress,
    last.activity_at as last_activity_at, finished.at as completed_at,
    case
      when finished.at is not null then 'completed' when last.activity_at <= $1::timestamptz - interval '${BEHIND_AFTER_DAYS * 24} hours' then 'behind'
      when done.moved_at is null and met.moved_at is null then 'not-started' else 'under-way'
    end as standing
  from enrolment e join steps on steps.course_version_id = e.course_version_id left join completion c on c.enrolment_id = e.id
    cross join lateral (
      select count(p.completed_at)::int as lessons_completed, max(p.moved_at) as moved_at from lesson_progress p where p.enrolment_id = e.id) done
    cross join lateral (select count(*)::int as requirements_met, max(m.met_at) as moved_at from requirement_met m where m.enrolment_id = e.id) met
    cross join lateral (select greatest(e.enrolled_at, done.moved_at, met.moved_at) as activity_at) last
    cross join lateral (select coalesce(c.completed_at, case
      when done.lessons_completed >= steps.lessons and met.requirements_met >= steps.requirements then last.activity_at end) as at) finished
  where ${isWithinReach('e')}`;

const COUNTS = STANDINGS.map((standing) => `'${standing}', count(*) filter (where standing = '${standing}')`).join(', ');

/** $1 now */
export const STANDINGS_OF_COURSES = `
  with ${STEPS} select course_id as "courseId", json_build_object(${COUNTS}) as counts from (${STANDING_ENROLMENTS}) as roster group by course_id`;

/** $1 course */
export const PLACES_OF_COURSE = `
  select e.municipality_key as key, count(*)::int as people from enrolment e where e.course_id = $1 and ${isWithinReach('e')} group by e.municipality_key`;

const COLUMNS: Readonly<Record<Exclude<RosterSort, 'name'>, string>> = { progress: 'progress', 'last-activity': 'last_activity_at' };

/** Who is equal follows by name, and at last by the enrolment's id, so that the order is always the same one. Who cannot be named comes last. */
function orderOf(sort: RosterSort, direction: Direction): string {
  const turn = direction === 'ascending' ? 'asc' : 'desc';
  return sort === 'name' ? `${byName(turn)}, id` : `${COLUMNS[sort]} ${turn}, ${byName('asc')}, id`;
}

/** As in a Mexican list: by surnames, and whoever has one alone before those with two. */
function byName(turn: 'asc' | 'desc'): string {
  const spanish = (column: string) => `${column} collate "es-x-icu" ${turn}`;
  return `${spanish('first_surname')} nulls last, ${spanish('second_surname')} nulls ${turn === 'asc' ? 'first' : 'last'}, ${spanish('given_names')}`;
}

/**
 * One page of a roster, and how many stand how: both from the same rows, in one statement. Without anybody on the page there is one row, with the counts alone.
 * $1 now, $2 course, $3–$4 the actor's reach, $5 state or null, $6 municipality or null, $7 words or null, $8 standing or null, $9 how many or null for all, $10 after how many, $11 enrolments or null
 */
export const rosterIn = (sort: RosterSort, direction: Direction): string => `
  with ${STEPS}, roster as materialized (
    select enrolled.*, person.account_id is not null as "isReached", person.given_names, person.first_surname, person.second_surname, person.email
    from (${STANDING_ENROLMENTS} and e.course_id = $2) enrolled left join ${reachedPeople(3)} person on person.account_id = enrolled.account_id
    where ($11::uuid[] is null or enrolled.id = any ($11)) and ($5::text is null or left(enrolled.municipality_key, 2) = $5) and ($6::text is null or enrolled.municipality_key = $6)
      and ($7::text[] is null or (
        person.account_id is not null and not exists (select from unnest($7::text[]) as word where position(aula_plain(word) in person.plain) = 0)))
  ), counted as (
    select json_build_object(${COUNTS}) as counts from roster
  ), page as (
    select *, row_number() over (order by ${orderOf(sort, direction)}) as place from roster where $8::text is null or standing = $8 order by place limit $9 offset $10
  )
  select counts, id as "enrolmentId", account_id as "accountId", municipality_key as "municipalityKey", coalesce(agency, '') as agency, coalesce(position, '') as position,
    "isReached", given_names as "givenNames", first_surname as "firstSurname", second_surname as "secondSurname", email,
    lessons_completed as "lessonsCompleted", lesson_count as "lessonCount", requirements_met as "requirementsMet", requirement_count as "requirementCount",
    enrolled_at as "enrolledAt", last_activity_at as "lastActivityAt", completed_at as "completedAt", standing
  from counted left join page on true order by place`;

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
