/**
 * Held to the end of the transaction by whoever confirms a name and whoever issues, per person. A completion and a confirmation
 * at the same moment come one after the other, and the later one, whose next statement sees what the first committed, issues.
 * It must be a statement of its own: a snapshot taken before the wait would not see it.
 */
export const LOCK_PERSON = `select pg_advisory_xact_lock(hashtextextended('certificates:' || $1::text, 0))`;

/** Times come from the clock; the name is trimmed by the contract. */
export const CONFIRM_NAME = `
  insert into certificate_name (account_id, name, confirmed_at) values ($1, $2, $3)
  on conflict (account_id) do update set name = excluded.name, confirmed_at = excluded.confirmed_at`;
