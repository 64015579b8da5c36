import { LIFE_SECONDS, TRIES } from './sending-waits';

/** One that was made for somebody else is not sent to anybody again. */
const IS_OPEN = 'c.used_at is null and c.expires_at > $4 and c.tries_left > 0 and c.account_id is not distinct from excluded.account_id';
const IS_QUIET = `c.sent_at < $4::timestamptz - interval '1 day'`;

/**
 * The code that is to go out now, or no row while it is too early. One that is open goes out again and lives on; otherwise the row gets another id.
 * $1 purpose, $2 hash of the e-mail, $3 e-mail, $4 now, $5 whether demo accounts may be signed in, $6 waits in seconds, and what `account` uses
 */
const askFor = (account: string) => `
  insert into mailed_code as c (purpose, email_hash, account_id, sent_at, sendings, expires_at, tries_left)
  values ($1, $2, ${account}, $4, 1, $4::timestamptz + interval '${LIFE_SECONDS} seconds', ${TRIES.usual})
  on conflict (purpose, email_hash) do update set
    id = case when ${IS_OPEN} then c.id else gen_random_uuid() end,
    tries_left = case when ${IS_OPEN} then c.tries_left when c.sendings >= ${TRIES.many} and not ${IS_QUIET} then ${TRIES.afterMany} else ${TRIES.usual} end,
    account_id = excluded.account_id, sent_at = $4, expires_at = excluded.expires_at, used_at = null, used_by = null,
    sendings = case when ${IS_QUIET} then 1 else c.sendings + 1 end
  where c.sent_at + make_interval(secs => ($6::int[])[least(c.sendings, cardinality($6::int[]))]) <= $4 or ${IS_QUIET}
  returning c.id, c.sendings, c.sent_at as "sentAt", c.expires_at as "expiresAt"`;

/** Of whoever has the address. */
export const ASK = askFor('(select id from account where email = $3 and ($5 or not is_demo))');

/** Of whoever wants to have it, $7; of nobody where somebody has it already. */
export const ASK_TO_CHANGE = askFor('(select id from account where id = $7 and ($5 or not is_demo) and not exists (select from account other where other.email = $3))');

/** $1 purpose, $2 hash of the e-mail */
export const ASKED = 'select id, sendings, sent_at as "sentAt", expires_at as "expiresAt" from mailed_code where purpose = $1 and email_hash = $2';

/** Whom the mail is for. $1 e-mail, $2 whether demo accounts may be signed in */
export const RECIPIENT = 'select given_names as "givenNames", language, email_verified_at is not null as "isVerified" from account where email = $1 and ($2 or not is_demo)';

/** What may be tried for an address, locked: of two tries at once the second finds what the first has left. $1 hash of the e-mail, $2 now, $3 the try */
export const LOCK_OPEN = `
  select id from mailed_code
  where email_hash = $1 and purpose <> 'change-email' and expires_at > $2 and (used_at is null and tries_left > 0 or used_by = $3)
  order by purpose for no key update`;

/** $1 ids */
export const COUNT_TRY = 'update mailed_code set tries_left = greatest(tries_left - 1, 0) where id = any ($1) and used_at is null';

/**
 * Uses a code or a link up, once; the same try may come again. The mailbox is shown to be the person's.
 * $1 id, $2 now, $3 the try, $4 whether demo accounts may be signed in
 */
export const USE = `
  with used as (
    update mailed_code set used_at = coalesce(used_at, $2), used_by = $3
    where id = $1 and purpose <> 'change-email' and expires_at > $2 and (used_at is null or used_by = $3) returning account_id, email_hash
  ), owner as (
    select a.id, a.email from used join account a on a.id = used.account_id where $4 or not a.is_demo
  ), verified as (
    update account a set email_verified_at = coalesce(a.email_verified_at, $2) from owner where a.id = owner.id
  )
  select owner.id as "accountId", owner.email, used.email_hash as "emailHash" from owner, used`;
