import { reaches } from '@aula/platform/server';

const COLUMNS = `c.id, c.code, c.place_key as "placeKey", c.role, c.course_key as "courseKey", c.use_limit as "limit", c.use_count as used, c.time_zone as "timeZone",
  c.ends_at as "endsAt", c.made_at as "madeAt", c.made_by as "madeById", c.revoked_at as "revokedAt"`;

/** Whoever made it works where the reader may not look, at times: then nobody is named. */
const CODES = `
  select ${COLUMNS}, concat_ws(' ', a.given_names, a.first_surname, a.second_surname) as "madeBy",
    (select f.agency from affiliation f where f.account_id = a.id and f.ends_on is null) as agency
  from invitation_code c left join account a on a.id = c.made_by
  where ${reaches('c.place_key')}`;

/** $1 now, $2 how many */
export const NEWEST_CODES = `
  ${CODES} order by (c.revoked_at is null and c.ends_at > $1 and c.use_count < c.use_limit) desc, c.made_at desc, c.id limit $2`;

/** $1 id */
export const CODE_BY_ID = `${CODES} and c.id = $1`;

/** $1 code */
export const CODE_BY_CODE = `${CODES} and c.code = $1`;

/** Nothing where the code is drawn already. $1 code, $2 place, $3 role, $4 course, $5 limit, $6 zone, $7 last day, $8 maker, $9 now */
export const MAKE_CODE = `
  insert into invitation_code (code, place_key, role, course_key, use_limit, time_zone, ends_at, made_by, made_at)
  values ($1, $2, $3, $4, $5, $6, ($7::date + 1)::timestamp at time zone $6, $8, $9) on conflict (code) do nothing returning id`;

/** $1 id, $2 now */
export const REVOKE_CODE = 'update invitation_code set revoked_at = $2 where id = $1 and revoked_at is null';

/** Counts one use where the code still holds, and nothing otherwise: however many ask at once, no more than the limit get through. $1 id, $2 now */
export const USE_CODE = `
  with used as (
    update invitation_code set use_count = use_count + 1
    where id = $1 and revoked_at is null and ends_at > $2 and use_count < use_limit returning id
  )
  select id from used`;

/** $1 account, $2 code, $3 now */
export const REMEMBER_USE = 'insert into invitation_use (account_id, code_id, used_at) values ($1, $2, $3)';

/** $1 account, $2 code */
export const HAS_USED = 'select 1 from invitation_use where account_id = $1 and code_id = $2';

/** One more wrong code from there; whoever waited long enough begins anew. $1 origin, $2 now, $3 since when tries count */
export const COUNT_WRONG_CODE = `
  insert into wrong_code as w (origin, since, tries) values ($1, $2, 1)
  on conflict (origin) do update set since = case when w.since < $3 then $2 else w.since end, tries = case when w.since < $3 then 1 else w.tries + 1 end`;

/** $1 origin, $2 since when tries count */
export const WRONG_CODES = 'select tries from wrong_code where origin = $1 and since >= $2';
