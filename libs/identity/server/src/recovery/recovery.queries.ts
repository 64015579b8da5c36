import { holds } from '../account/account.queries';
import { isReached } from '../identity.access';

/** $1, $2 reach, $3 account, $4 now */
export const WHOM = `
  select a.user_name as "userName", a.email,
    coalesce((select json_agg(json_build_object('role', r.role, 'scope', r.scope, 'key', r.key)) from role_assignment r where ${holds('a.id', '$4')}), '[]') as roles
  from account a left join affiliation f on f.account_id = a.id and f.ends_on is null
  where ${isReached({ account: 'a.id', municipality: 'f.municipality_key' })} and a.id = $3`;

/** $1 account, $2 hash, $3 issuer, $4 now, $5 end */
export const ISSUE = `
  insert into recovery_code (account_id, hash, issued_by, issued_at, ends_at) values ($1, $2, $3, $4, $5)
  on conflict (account_id) do update set hash = excluded.hash, issued_by = excluded.issued_by, issued_at = excluded.issued_at, ends_at = excluded.ends_at, used_at = null, used_by = null`;

/** Once, and again for the very attempt that used it. $1 user name, $2 hash, $3 now, $4 attempt */
export const USE = `
  with used as (
    update recovery_code r set used_at = coalesce(r.used_at, $3), used_by = $4 from account a
    where a.id = r.account_id and a.user_name = $1 and r.hash = $2 and r.ends_at > $3 and (r.used_by is null or r.used_by = $4) returning r.account_id
  )
  select u.account_id as "accountId", a.given_names as "givenNames", a.first_surname as "firstSurname", a.second_surname as "secondSurname", f.municipality_key as "municipalityKey"
  from used u join account a on a.id = u.account_id left join affiliation f on f.account_id = a.id and f.ends_on is null`;

/** $1 account, $2 hash of the passphrase */
export const SET_PASSPHRASE = 'update account set passphrase_hash = $2 where id = $1';

/** $1 account, $2 now */
export const END_SESSIONS = 'update session set revoked_at = $2 where account_id = $1 and revoked_at is null';
