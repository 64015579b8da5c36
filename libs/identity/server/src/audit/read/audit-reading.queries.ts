import { USUAL_ZONE } from '@aula/platform/server';
import { reachedPeople } from '../../account/account.queries';

/** What the house is called in the log; `by` finds it by these words. */
const HOUSE = 'la plataforma linea de comandos system';

/** Those of the people whom the actor reaches who have all words in what they can be found by, or whose id it is. Looked for once, and not for each entry. */
const meantBy = (words: string): string => `array(select person.account_id from ${reachedPeople(1)} person
    where person.account_id::text = any (${words}) or not exists (select from unnest(${words}) as word where position(aula_plain(word) in person.plain) = 0))`;

const startOf = (day: string): string => `(${day}::timestamp at time zone '${USUAL_ZONE}')`;

const IS_REACHED = '(place = any ($2::text[]) or left(place, 2) = any ($2::text[]))';

/** Which parts of a filter are there: only what is asked for stands in the statement. */
export type Asked = Readonly<Record<'before' | 'by' | 'about' | 'action' | 'from' | 'to' | 'place', boolean>>;
const when = (isAsked: boolean, condition: string, parameter: string): string => (isAsked ? `and ${condition}` : `and (${parameter} is null or true)`);

/**
 * Entries any of whose places the actor reaches, the newest first, with those places and the people whom they reach; the others are not even counted. Who
 * reaches everything sees it all, and entries of no place too. The views say the same again. The people of all entries are looked for together: one by one,
 * a file of a hundred thousand took minutes.
 * $1–$2 the actor's reach, $3 before which id, $4 words of who acted, $5 words of whom it concerns, $6 action, $7 first day, $8 last day, $9 place, $10 how many
 */
export const entriesIn = (asked: Asked): string => `
  with entry as materialized (
    select e.id, e.made_at, e.action, e.actor_id, e.details, reached.municipalities
    from audit_entry_reached e cross join lateral (select
        case when '*' = any ($2::text[]) then e.municipalities else array(select place from unnest(e.municipalities) as place where ${IS_REACHED}) end as municipalities) reached
    where ('*' = any ($2::text[]) or cardinality(reached.municipalities) > 0)
      ${when(asked.before, 'e.id < $3::bigint', '$3::bigint')}
      ${when(asked.by, `((e.actor_id = 'system' and not exists (select from unnest($4::text[]) as word where position(aula_plain(word) in '${HOUSE}') = 0)) or e.actor_id = any ($4::text[]) or e.actor_id = any (${meantBy('$4::text[]')}::text[]))`, '$4::text[]')}
      ${when(asked.about, `e.id in (select s.entry_id from audit_entry_subject s where s.account_id = any (${meantBy('$5::text[]')}) or ('*' = any ($2::text[]) and s.account_id::text = any ($5::text[])))`, '$5::text[]')}
      ${when(asked.action, 'e.action = $6::text', '$6::text')}
      ${when(asked.from, `e.made_at >= ${startOf('$7::date')}`, '$7::date')} ${when(asked.to, `e.made_at < ${startOf('($8::date + 1)')}`, '$8::date')}
      ${when(asked.place, 'exists (select from unnest(reached.municipalities) as place where place = $9::text or left(place, 2) = $9::text)', '$9::text')}
    order by e.id desc limit $10
  ), concerned as materialized (
    select s.entry_id, count(*)::int as people, (array_agg(s.account_id))[1] as one from entry join audit_entry_subject s on s.entry_id = entry.id
    where '*' = any ($2::text[]) or exists (select from ${reachedPeople(1)} person where person.account_id = s.account_id) group by s.entry_id
  )
  select entry.id, entry.made_at as "madeAt", entry.action, entry.actor_id as "actorId", case when people = 1 then one end as "onlySubject", coalesce(people, 0) as people, entry.municipalities, entry.details,
    concat_ws(' ', only_one.given_names, only_one.first_surname, only_one.second_surname) as "onlyName"
  from entry left join concerned on concerned.entry_id = entry.id left join ${reachedPeople(1)} only_one on only_one.account_id = case when people = 1 then one end
  order by entry.id desc`;

export interface EntryRow {
  readonly id: string;
  readonly madeAt: Date;
  readonly action: string;
  readonly actorId: string;
  /** Where it concerns one alone. */
  readonly onlySubject: string | null;
  readonly people: number;
  readonly municipalities: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
  /** Of the only subject, where the actor reaches them; otherwise empty. */
  readonly onlyName: string;
}

/**
 * What no policy shows to a person: who acted, wherever they work, and which seal covers what. As the house. As a relation, and not with `= any`, which for
 * fifty thousand entries was compared with each for each. $1 ids of entries, $2 ids of who acted, in the same order
 */
export const KNOWN_TO_THE_HOUSE = `
  select shown.id, nullif(concat_ws(' ', a.given_names, a.first_surname, a.second_surname), '') as "actorName", s.seal_number as seal
  from unnest($1::bigint[], $2::text[]) as shown (id, actor_id) left join audit_sealing s on s.entry_id = shown.id left join account a on a.id = nullif(shown.actor_id, 'system')::uuid`;

/** Whom of those that the actor reaches an entry concerns, by name; who reaches everything is told of accounts that are gone, too. $1–$2 the actor's reach, $3 entry, $4 at most */
export const SUBJECTS_OF = `
  select e.correlation_id as "correlationId", subject.id, subject.name
  from audit_entry_reached e left join lateral (
    select s.account_id as id, s.place, nullif(concat_ws(' ', person.given_names, person.first_surname, person.second_surname), '') as name
    from audit_entry_subject s left join ${reachedPeople(1)} person on person.account_id = s.account_id
    where s.entry_id = e.id and ('*' = any ($2::text[]) or person.account_id is not null) order by s.place limit $4
  ) subject on true
  where e.id = $3::bigint order by subject.place`;
