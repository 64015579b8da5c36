import { ADMINISTRATIONS } from '@aula/territory/server';
import { liesWithin, WORK_STANDING } from './work-standing';

/** $1 account. Newest first. */
export const AFFILIATIONS_OF = `
  select f.id, f.municipality_key as "municipalityKey", f.agency, f.unit, f.position, f.level, t.label as administration, f.starts_on::text as "startsOn", f.ends_on::text as "endsOn",
    ${WORK_STANDING} as standing, f.confirmed_at as "confirmedAt", f.declined_words as "declinedWords"
  from affiliation f left join ${ADMINISTRATIONS} t on t.id = f.administration_id
  where f.account_id = $1 order by f.ends_on is not null, f.starts_on desc, f.id`;

/** Of all at once, in one order: what is read after it is what stands. $1 affiliations */
export const LOCK_ACCOUNTS = `
  select a.id from account a where a.id in (select f.account_id from affiliation f where f.id = any ($1::uuid[])) order by a.id for no key update`;

/** Current ones within reach that stand as they were seen, but for the actor's own. $1 as JSON: affiliationId and revision, $2 territory, $3 actor */
const SEEN = `
  from jsonb_to_recordset($1) as seen ("affiliationId" uuid, revision integer), account a
  where f.id = seen."affiliationId" and a.id = f.account_id and f.ends_on is null and a.profile_revision = seen.revision and a.id::text <> $3 and ${liesWithin('$2::text[]')}`;

/** $1–$3 as above, $4 now, $5 who confirms, or null for the house */
export const CONFIRM = `
  update affiliation f set confirmed_at = $4, confirmed_by = $5, declined_at = null, declined_by = null, declined_words = null ${SEEN} and f.confirmed_at is null returning f.account_id as "accountId"`;

/** How many of them stand confirmed now. $1–$3 as above */
export const COUNT_CONFIRMED = `
  select count(*)::int as count from affiliation f, jsonb_to_recordset($1) as seen ("affiliationId" uuid, revision integer), account a
  where f.id = seen."affiliationId" and a.id = f.account_id and f.ends_on is null and a.profile_revision = seen.revision and a.id::text <> $3 and ${liesWithin('$2::text[]')} and f.confirmed_at is not null`;

/** $1–$3 as above, $4 now, $5 who declines, $6 words */
export const DECLINE = `
  update affiliation f set declined_at = $4, declined_by = $5, declined_words = $6, confirmed_at = null, confirmed_by = null ${SEEN} returning f.account_id as "accountId"`;

/** Declared and neither confirmed nor sent back; nobody confirms their own. $1 territory, $2 actor */
export const COUNT_UNCONFIRMED = `
  select count(*)::int as people from affiliation f
  where f.ends_on is null and f.confirmed_at is null and f.declined_at is null and f.account_id::text <> $2 and ${liesWithin('$1::text[]')}`;

/** $1 affiliation, $2 territory */
export const WHOSE_WITHIN = `select f.account_id as "accountId" from affiliation f where f.id = $1 and f.ends_on is null and ${liesWithin('$2::text[]')}`;
