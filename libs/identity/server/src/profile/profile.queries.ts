import { administrationAt } from '../account/account.queries';

/** $1 account. Alone: what is read with it might be what stood before the lock. `no key`, because rows point at an account. */
export const LOCK_ACCOUNT = 'select 1 from account where id = $1 for no key update';

/** $1 account */
export const PROFILE = `
  select a.given_names as "givenNames", a.first_surname as "firstSurname", a.second_surname as "secondSurname", a.email, a.profile_revision as revision,
    case when f.id is not null then
      json_build_object('municipalityKey', f.municipality_key, 'agency', f.agency, 'unit', f.unit, 'position', f.position, 'level', f.level, 'startsOn', f.starts_on) end as affiliation
  from account a left join affiliation f on f.account_id = a.id and f.ends_on is null
  where a.id = $1`;

/** $1 account, $2–$4 names */
export const WRITE_NAMES = `
  update account set given_names = $2, first_surname = $3, second_surname = $4, profile_revision = profile_revision + 1 where id = $1`;

/** $1 account, $2 last day */
export const END_AFFILIATION = 'update affiliation set ends_on = $2 where account_id = $1 and ends_on is null';

/** $1 account, $2 municipality, $3 agency, $4 position, $5 unit, $6 level, $7 first day */
export const BEGIN_AFFILIATION = `
  insert into affiliation (account_id, municipality_key, agency, position, unit, level, starts_on, administration_id)
  values ($1, $2, $3, $4, $5, $6, $7, ${administrationAt('$2', '$7')})`;

/** What was confirmed or sent back was something else. $1 account, $2 municipality, $3 agency, $4 position, $5 unit, $6 level */
export const CORRECT_AFFILIATION = `
  update affiliation set municipality_key = $2, agency = $3, position = $4, unit = $5, level = $6,
    confirmed_at = null, confirmed_by = null, declined_at = null, declined_by = null, declined_words = null,
    administration_id = ${administrationAt('$2', 'affiliation.starts_on')}
  where account_id = $1 and ends_on is null`;

/** $1 account, $2 language */
export const CHOOSE_LANGUAGE = 'update account set language = $2 where id = $1';
