import { reachedPeople } from '@aula/identity/server';
import type { Figure } from '@aula/reporting/contract';
import { PLACES } from '@aula/territory/server';
import { CHOSEN, counted } from '../selection/counted';

/** As in a Mexican list: by surnames, and whoever has one alone before those with two. Who cannot be named comes last. The keys end every draw. */
const BY_NAME = `first_surname collate "es-x-icu" nulls last, second_surname collate "es-x-icu" nulls first, given_names collate "es-x-icu", municipality_key, account_id`;

/**
 * One page of the people of a figure, a row for each person and municipality, and how many they are: all from the same rows, in one statement.
 * Without anybody on the page there is one row, with the numbers alone.
 * $1–$5 as `CHOSEN` says, $6–$7 the actor's reach, $8 words or null, $9 how many or null for all, $10 after how many
 */
export const peopleOf = (figure: Figure): string => `
  with ${CHOSEN}, people as materialized (
    select account_id, municipality_key, (array_agg(agency order by day desc, title))[1] as agency, (array_agg(position order by day desc, title))[1] as position,
      coalesce(json_agg(json_build_object('title', title, 'on', day) order by day, title) filter (where title is not null), '[]') as courses,
      min(day) filter (where title is null) as since
    from (${counted(figure)}) as counted group by account_id, municipality_key
  ), found as materialized (
    select people.*, place.name as municipality_name, person.account_id is not null as "isReached", person.given_names, person.first_surname, person.second_surname
    from people join ${PLACES} place on place.key = people.municipality_key left join ${reachedPeople(6)} person on person.account_id = people.account_id
    where $8::text[] is null or not exists (select from unnest($8::text[]) as word where position(
      aula_plain(word) in concat_ws(' ', person.plain, aula_plain(concat_ws(' ', place.name, people.agency, people.position)))) = 0)
  ), numbers as (
    select (select count(*)::int from people) as total, (select count(distinct account_id)::int from people) as "differentPeople", (select count(*)::int from found) as found
  ), page as (
    select *, row_number() over (order by ${BY_NAME}) as place_in_list from found order by place_in_list limit $9 offset $10
  )
  select numbers.*, account_id as "accountId", municipality_key as "municipalityKey", municipality_name as "municipalityName", agency, position, courses, since::text,
    "isReached", given_names as "givenNames", first_surname as "firstSurname", second_surname as "secondSurname"
  from numbers left join page on true order by place_in_list`;

export interface PeopleNumbers {
  readonly total: number;
  readonly differentPeople: number;
  readonly found: number;
}

export interface PersonRow extends PeopleNumbers {
  /** Null where nobody is on the page. */
  readonly accountId: string | null;
  readonly municipalityKey: string | null;
  readonly municipalityName: string;
  readonly agency: string;
  readonly position: string;
  readonly courses: { title: string; on: string }[];
  readonly since: string | null;
  /** Whether the actor may see who this is. */
  readonly isReached: boolean;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
}
