import { USUAL_ZONE } from '@aula/platform/server';
import { reachedPeople } from '../../account/account.queries';

/** What the house is called in the log; `by` finds it by these words. */
const HOUSE = 'la plataforma linea de comandos system';

/** All words in what somebody can be found by, or the id itself. */
const isMeant = (id: string, words: string): string => `
  (${id}::text = any (${words}) or exists (select from ${reachedPeople(1)} person where person.account_id::text = ${id}::text
    and not exists (select from unnest(${words}) as word where position(aula_plain(word) in person.plain) = 0)))`;

const startOf = (day: string): string => `(${day}::timestamp at time zone '${USUAL_ZONE}')`;

const IS_REACHED = '(place = any ($2::text[]) or left(place, 2) = any ($2::text[]))';

/** Which parts of a filter are there: only what is asked for stands in the statement. */
export type Asked = Readonly<Record<'before' | 'by' | 'about' | 'action' | 'from' | 'to' | 'place', boolean>>;
const when = (isAsked: boolean, condition: string, parameter: string): string => (isAsked ? `and ${condition}` : `and (${parameter} is null or true)`);

/**
 * Entries any of whose places the actor reaches, the newest first, with those places and the people whom they reach; the others are not even counted. Who
 * reaches everything sees it all, and entries of no place too. The policy says the same of the entries.
 * $1–$2 the actor's reach, $3 before which id, $4 words of who acted, $5 words of whom it concerns, $6 action, $7 first day, $8 last day, $9 place, $10 how many
 */
export const entriesIn = (asked: Asked): string => `
  select e.id, e.made_at as "madeAt", e.action, e.actor_id as "actorId", reached.subjects[1:1] as "firstSubjects", cardinality(reached.subjects) as people, reached.municipalities, e.details,
    concat_ws(' ', only_one.given_names, only_one.first_surname, only_one.second_surname) as "onlyName"
  from audit_entry e cross join lateral (select
      case when '*' = any ($2::text[]) then e.subjects else array(select person.account_id from ${reachedPeople(1)} person where person.account_id = any (e.subjects)) end as subjects,
      case when '*' = any ($2::text[]) then e.municipalities else array(select place from unnest(e.municipalities) as place where ${IS_REACHED}) end as municipalities
    ) reached left join ${reachedPeople(1)} only_one on cardinality(reached.subjects) = 1 and only_one.account_id = reached.subjects[1]
  where ('*' = any ($2::text[]) or exists (select from unnest(e.municipalities) as place where ${IS_REACHED}))
    ${when(asked.before, 'e.id < $3::bigint', '$3::bigint')}
    ${when(asked.by, `((e.actor_id = 'system' and not exists (select from unnest($4::text[]) as word where position(aula_plain(word) in '${HOUSE}') = 0)) or ${isMeant('e.actor_id', '$4::text[]')})`, '$4::text[]')}
    ${when(asked.about, `exists (select from unnest(reached.subjects) as subject where ${isMeant('subject', '$5::text[]')})`, '$5::text[]')}
    ${when(asked.action, 'e.action = $6::text', '$6::text')}
    ${when(asked.from, `e.made_at >= ${startOf('$7::date')}`, '$7::date')} ${when(asked.to, `e.made_at < ${startOf('($8::date + 1)')}`, '$8::date')}
    ${when(asked.place, 'exists (select from unnest(reached.municipalities) as place where place = $9::text or left(place, 2) = $9::text)', '$9::text')}
  order by e.id desc limit $10`;

export interface EntryRow {
  readonly id: string;
  readonly madeAt: Date;
  readonly action: string;
  readonly actorId: string;
  readonly firstSubjects: readonly string[];
  readonly people: number;
  readonly municipalities: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
  /** Of the only subject, where the actor reaches them; otherwise empty. */
  readonly onlyName: string;
}

/** What no policy shows to a person: who acted, wherever they work, and which seal covers what. As the house. $1 ids of entries */
export const KNOWN_TO_THE_HOUSE = `
  select e.id, nullif(concat_ws(' ', a.given_names, a.first_surname, a.second_surname), '') as "actorName", s.seal_number as seal
  from audit_entry e left join audit_sealing s on s.entry_id = e.id left join account a on a.id = nullif(e.actor_id, 'system')::uuid
  where e.id = any ($1::bigint[])`;

/** Whom of those that the actor reaches an entry concerns, by name; who reaches everything is told of accounts that are gone, too. $1–$2 the actor's reach, $3 entry, $4 at most */
export const SUBJECTS_OF = `
  select e.correlation_id as "correlationId", subject.id, subject.name
  from audit_entry e left join lateral (
    select s.id, s.place, nullif(concat_ws(' ', person.given_names, person.first_surname, person.second_surname), '') as name
    from unnest(e.subjects) with ordinality as s (id, place) left join ${reachedPeople(1)} person on person.account_id = s.id
    where '*' = any ($2::text[]) or person.account_id is not null order by s.place limit $4
  ) subject on true
  where e.id = $3::bigint order by subject.place`;
