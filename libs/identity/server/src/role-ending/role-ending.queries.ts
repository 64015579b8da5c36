import { ASSIGNMENT } from '../roles/roles.queries';

/** What of one role people hold now or will. $1 accounts, $2 role, $3 now */
export const ROLES_OF_PEOPLE = `${ASSIGNMENT} where r.account_id = any ($1::uuid[]) and r.role = $2 and (r.ends_at is null or r.ends_at > $3) order by r.id`;

/** The same, locked, alone: what is read after it is what stands. $1–$3 as above */
export const LOCK_ROLES_OF_PEOPLE = 'select 1 from role_assignment where account_id = any ($1::uuid[]) and role = $2 and (ends_at is null or ends_at > $3) order by id for no key update';

/** $1 as JSON: id and endsAt, $2 ending, $3 now */
export const END_TOGETHER = `
  update role_assignment r set ends_at_before = r.ends_at, ends_at = given."endsAt", ended_together = $2, ended_together_at = $3
  from jsonb_to_recordset($1) as given (id uuid, "endsAt" timestamptz) where r.id = given.id`;

/** Those not over yet, newest first. $1 now, $2 ending or null for all */
export const ENDED_TOGETHER = `${ASSIGNMENT} where r.ended_together is not null and r.ends_at > $1 and ($2::uuid is null or r.ended_together = $2) order by r.ended_together_at desc, r.id`;

/** $1 ids. Alone, as above. */
export const LOCK_ENDED = 'select 1 from role_assignment where id = any ($1::uuid[]) order by id for no key update';

/** But for those that the person would then have twice. $1 ids, $2 ending, $3 now */
export const UNDO = `
  update role_assignment r set ends_at = r.ends_at_before, ended_together = null, ended_together_at = null, ends_at_before = null
  where r.id = any ($1::uuid[]) and r.ended_together = $2 and r.ends_at > $3 and not exists (
    select from role_assignment o where o.id <> r.id and o.account_id = r.account_id and o.role = r.role and o.scope = r.scope and o.key = r.key
      and tstzrange(o.starts_at, o.ends_at) && tstzrange(r.starts_at, r.ends_at_before))
  returning r.id`;
