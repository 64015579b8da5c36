import { reaches } from '@aula/platform/server';
import { isReached } from '../identity.access';

/** Whether an account has the role `r` now, as its holder or as a substitute. `now` is the parameter that holds the present. */
export const holds = (account: string, now: string) => `
  (r.account_id = ${account} or r.substitute_id = ${account} and r.substitute_from <= ${now} and (r.substitute_until is null or r.substitute_until > ${now}))
  and r.starts_at <= ${now} and (r.ends_at is null or r.ends_at > ${now})`;

/** A person as every session needs them, in one row. `now` is the parameter that holds the present. */
const personAt = (now: string) => `
    a.id, a.given_names as "givenNames", a.first_surname as "firstSurname", a.second_surname as "secondSurname", a.email, a.user_name as "userName", a.language, a.is_demo as "isDemo",
    case when f.id is not null then json_build_object('municipalityKey', f.municipality_key, 'agency', f.agency, 'position', f.position) end as affiliation,
    coalesce((
      select json_agg(json_build_object('role', r.role, 'scope', r.scope, 'key', r.key) order by r.role, r.scope, r.key)
      from role_assignment r where ${holds('a.id', now)}
    ), '[]') as roles,
    exists (select from two_step t where t.account_id = a.id and t.confirmed_at is not null) as "hasTwoStep"`;

/** The term of office of a municipality on a day, as an expression. Both are named with their table: alone they would be the term's own. */
export const administrationAt = (municipality: string, day: string) =>
  `(select t.id from administration t where t.municipality_key = ${municipality} and ${day} between t.starts_on and t.ends_on)`;

const CURRENT_AFFILIATION = 'left join affiliation f on f.account_id = a.id and f.ends_on is null';

/**
 * The people an actor may see, as a relation for rooms above to join: account_id, names, e-mail, and `plain`, in which search looks for words.
 * Its two parameters are `reachOf(actor)`, the first of them $`from`.
 */
export const reachedPeople = (from: number) => `(
  select a.id as account_id, a.given_names, a.first_surname, a.second_surname, a.email,
    aula_plain(concat_ws(' ', a.given_names, a.first_surname, a.second_surname, a.email, a.user_name)) as plain
  from account a ${CURRENT_AFFILIATION} where ${isReached({ account: 'a.id', municipality: 'f.municipality_key', from })})`;

/** Where people of the reader's territory work now, as a relation for rooms above to join: account_id, municipality_key, agency, position, starts_on, is_confirmed. */
export const CURRENT_WORKPLACES = `(
  select f.account_id, f.municipality_key, f.agency, f.position, f.starts_on, f.confirmed_at is not null as is_confirmed
  from affiliation f where f.ends_on is null and f.municipality_key is not null and ${reaches('f.municipality_key')})`;

/** $1 account, $2 now, $3 hash of the session, or null. With what they said to privacy notices: only whoever asks who they are needs that, not every request. */
export const PERSON = `
  select ${personAt('$2')},
    (select json_build_object('accepted', max(n.version) filter (where n.how = 'accepted'), 'known', max(n.version)) from notice_acceptance n where n.account_id = a.id) as notices,
    exists (select from session x where x.hash = $3 and x.is_shared) as "isShared"
  from account a ${CURRENT_AFFILIATION} where a.id = $1`;

/** $1 hash of the session's id, $2 now, $3 whether demo accounts may be signed in. One statement: it runs before every request of a signed-in person. */
export const PERSON_OF_SESSION = `
  select ${personAt('$2')}, x.last_seen_at as "lastSeenAt", x.is_shared as "isShared"
  from session x join account a on a.id = x.account_id ${CURRENT_AFFILIATION}
  where x.hash = $1 and x.revoked_at is null and x.expires_at > $2 and ($3 or not a.is_demo)`;

/**
 * An account with its affiliation, its roles and, where there is one, the accepted notice: all or nothing, and nothing where the e-mail or the user name is taken.
 * $1 e-mail, $2–$4 names, $5 hash, $6 is demo, $7 now, $8 municipality, $9 agency, $10 position, $11 today, $12 roles, $13 notice version, $14 language, $15 seal of the notice,
 * $16 user name, $17 when the e-mail was verified, $18 whether the affiliation is confirmed, $19 by whom
 */
export const OPEN_ACCOUNT = `
  with opened as (
    insert into account (email, given_names, first_surname, second_surname, passphrase_hash, is_demo, created_at, language, user_name, email_verified_at)
    values ($1, $2, $3, $4, $5, $6, $7, $14, $16, $17) on conflict do nothing returning id
  ), affiliated as (
    insert into affiliation (account_id, municipality_key, agency, position, starts_on, administration_id, confirmed_at, confirmed_by)
    select id, $8, $9, $10, $11, ${administrationAt('$8', '$11')}, case when $18 then $7::timestamptz end, $19::uuid from opened
  ), appointed as (
    insert into role_assignment (account_id, role, scope, key, starts_at)
    select id, role, scope, key, $7 from opened, jsonb_to_recordset($12) as given (role text, scope text, key text)
  ), accepted as (
    insert into notice_acceptance (account_id, version, how, accepted_at, language, text_sha256) select id, $13, 'accepted', $7, $14, $15 from opened where $13::text is not null
  )
  select id from opened`;

/**
 * The same for many learners at once, in one statement; those whose e-mail is taken are left as they are.
 * $1 people as JSON: email, given_names, first_surname, second_surname, municipality_key, agency, position, starts_on; $2 hash, $3 is demo, $4 now, $5 notice version, $6 seal of the notice
 */
export const OPEN_ACCOUNTS = `
  with person as (
    select * from jsonb_to_recordset($1) as p (email text, given_names text, first_surname text, second_surname text, municipality_key text, agency text, position text, starts_on date)
  ), opened as (
    insert into account (email, given_names, first_surname, second_surname, passphrase_hash, is_demo, created_at)
    select email, given_names, first_surname, second_surname, $2, $3, $4 from person on conflict (email) do nothing returning id, email
  ), affiliated as (
    insert into affiliation (account_id, municipality_key, agency, position, starts_on, administration_id)
    select id, municipality_key, agency, position, starts_on, ${administrationAt('person.municipality_key', 'person.starts_on')} from opened join person using (email)
  ), appointed as (
    insert into role_assignment (account_id, role, scope, key, starts_at) select id, 'learner', 'own', '', $4 from opened
  ), accepted as (
    insert into notice_acceptance (account_id, version, how, accepted_at, language, text_sha256) select id, $5, 'accepted', $4, 'es', $6 from opened
  )
  select id from opened`;
