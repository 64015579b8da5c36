/** Local to the transaction that reads or compares. */
export const AS_THE_HOUSE = `select set_config('aula.actor', 'system', true), set_config('aula.territory', '*', true)`;

/** One backup or restoring at a time, of a database. Held to the end of the connection. */
export const LOCK_BACKUP = 'select pg_try_advisory_lock(4207002) as "isOurs"';

/** Beside other readers of the schema, and never beside `migrate`. Held to the end of the connection. */
export const LOCK_MIGRATION = 'select pg_advisory_lock_shared(4207001)';
