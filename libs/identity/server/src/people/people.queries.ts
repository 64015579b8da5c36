import type { RoleWithScope } from '@aula/identity/contract';
import type { WorkStanding } from '@aula/identity/contract/staff';
import { holds } from '../account/account.queries';
import { liesWithin, STANDING_COUNTS, WORK_STANDING } from '../affiliation/work-standing';

/**
 * What narrows a list. Only what is asked for stands in the statement: a plan that is kept for all parameters must not reckon with conditions that are not there.
 * The parameters are named all the same, so that each keeps its number.
 */
export interface Narrowing {
  readonly state: boolean;
  readonly municipality: boolean;
  readonly role: boolean;
  readonly work: boolean;
  readonly agency: boolean;
  readonly words: boolean;
}

const when = (isAsked: boolean, condition: string, unused: string): string => (isAsked ? condition : `(${unused} is null or true)`);

const HAS_WORDS = `not exists (
  select from unnest($8::text[]) as word where position(aula_plain(word) in aula_plain(concat_ws(' ', a.given_names, a.first_surname, a.second_surname, a.email, a.user_name))) = 0)`;

/** Somebody as a list shows them. $1 now */
const LISTED = `
  a.id as "accountId", a.given_names as "givenNames", a.first_surname as "firstSurname", a.second_surname as "secondSurname", a.email, a.user_name as "userName", a.profile_revision as revision,
  f.id as "affiliationId", f.municipality_key as "municipalityKey", coalesce(f.agency, '') as agency, coalesce(f.unit, '') as unit, coalesce(f.position, '') as position, f.level, ${WORK_STANDING} as standing,
  coalesce((
    select json_agg(json_build_object('role', r.role, 'scope', r.scope, 'key', r.key) order by r.role, r.scope, r.key) from role_assignment r where ${holds('a.id', '$1')}
  ), '[]') as roles`;

const isWanted = (asked: Narrowing): string => when(asked.work, 'standing = $6::text', '$6::text');

/** Whom a filter lets through but for the standing, as a common table. $1–$8 as below */
const foundIn = (asked: Narrowing): string => `found as not materialized (
    select a.id, a.name_order, ${WORK_STANDING} as standing
    from account a left join affiliation f on f.account_id = a.id and f.ends_on is null
    where ${liesWithin('$2::text[]')}
      and ${when(asked.state, 'left(f.municipality_key, 2) = $3::text', '$3::text')} and ${when(asked.municipality, 'f.municipality_key = $4::text', '$4::text')}
      and ${when(asked.role, `exists (select from role_assignment r where r.role = $5::text and ${holds('a.id', '$1')})`, '$5::text')}
      and ${when(asked.agency, 'position(aula_plain($7::text) in aula_plain(f.agency)) > 0', '$7::text')} and ${when(asked.words, HAS_WORDS, '$8::text[]')}
  )`;

/**
 * One page of the people of a territory by name, and how many stand where: both in one statement, so that they belong to one moment. Without anybody on the
 * page there is one row, with the counts alone.
 * $1 now, $2 territory, $3 state or null, $4 municipality or null, $5 role or null, $6 standing or null, $7 agency or null, $8 words or null, $9 how many or null for all, $10 after how many
 */
export const peopleIn = (asked: Narrowing): string => `
  with ${foundIn(asked)}, counted as (
    select ${STANDING_COUNTS} as counts from found
  ), page as (
    select id, name_order from found where ${isWanted(asked)} order by name_order, id limit $9 offset $10
  )
  select counted.counts, listed.* from counted left join lateral (
    select page.name_order, ${LISTED} from page join account a on a.id = page.id left join affiliation f on f.account_id = a.id and f.ends_on is null
  ) listed on true order by listed.name_order, listed."accountId"`;

/** All whom `peopleIn` lists, in its order. The first condition gives a type to what no filter may ask for. $1–$8 as there, $9 how many */
export const accountsIn = (asked: Narrowing): string => `
  with ${foundIn(asked)}
  select a.id as "accountId", concat_ws(' ', a.given_names, a.first_surname, a.second_surname) as name from found join account a using (id) where $1::timestamptz is not null and ${isWanted(asked)} order by found.name_order, id limit $9`;

/** Those of some accounts who work within a territory. $1 territory, $2 accounts */
export const ACCOUNTS_AMONG = `
  select a.id as "accountId", concat_ws(' ', a.given_names, a.first_surname, a.second_surname) as name
  from account a left join affiliation f on f.account_id = a.id and f.ends_on is null where a.id = any ($2::uuid[]) and ${liesWithin('$1::text[]')} order by a.name_order, a.id`;

/** $1 now, $2 territory, $3 account */
export const PERSON_WITHIN = `
  select ${LISTED}, a.created_at as "openedAt"
  from account a left join affiliation f on f.account_id = a.id and f.ends_on is null where a.id = $3 and ${liesWithin('$2::text[]')}`;

/** $1 territory */
export const PLACES_OF_PEOPLE = `
  select f.municipality_key as key, count(*)::int as people from affiliation f where f.ends_on is null and f.municipality_key is not null and ${liesWithin('$1::text[]')} group by f.municipality_key`;

export type Counts = Readonly<Record<WorkStanding, number>>;

/** The row of somebody. */
export interface ListedRow {
  readonly accountId: string;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
  readonly email: string | null;
  readonly userName: string | null;
  readonly revision: number;
  readonly affiliationId: string | null;
  readonly municipalityKey: string | null;
  readonly agency: string;
  readonly unit: string;
  readonly position: string;
  readonly level: 'elected' | 'senior' | 'middle' | 'operational' | null;
  readonly standing: WorkStanding;
  readonly roles: RoleWithScope[];
}

/** The row of `peopleIn`: `accountId` is null where nobody is on the page. */
export type PeopleRow = { readonly counts: Counts } & (ListedRow | { readonly accountId: null });
