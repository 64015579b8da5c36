/** One sealing at a time, whichever process does it. Held until the transaction ends. */
export const LOCK_SEALING = 'select pg_try_advisory_xact_lock(4207004) as "isOurs"';

/** To the microsecond, and the same in whatever zone it is read. */
export const asInstant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const ENTRY = `
  e.id, e.action, e.actor_id as "actorId", e.subjects, e.municipalities, e.details, e.correlation_id as "correlationId", ${asInstant('e.made_at')} as "madeAt"`;

/** $1 at most */
export const UNSEALED = `
  select ${ENTRY} from audit_sealing s join audit_entry e on e.id = s.entry_id where s.seal_number is null order by s.entry_id limit $1`;

/** $1 ids */
export const ENTRIES = `select ${ENTRY} from audit_entry e where e.id = any ($1::bigint[])`;

/** Of the newest seal. */
export const NEWEST_SEAL = 'select s.number, s.hash from audit_seal s order by s.number desc limit 1';

/** $1 number, $2 previous, $3 hash, $4 instant, $5 ids, $6 digests */
export const ADD_SEAL = `
  with sealed as (
    insert into audit_seal (number, previous, hash, sealed_at, entry_ids, digests) values ($1, $2, $3, $4::timestamptz, $5::bigint[], $6::text[]) returning number, entry_ids
  )
  update audit_sealing s set seal_number = sealed.number from sealed where s.entry_id = any (sealed.entry_ids)`;

/** $1 after which number, $2 at most */
export const SEALS_AFTER = `
  select s.number, s.previous, s.hash, ${asInstant('s.sealed_at')} as "sealedAt", s.entry_ids::text[] as "entryIds", s.digests
  from audit_seal s where s.number > $1 order by s.number limit $2`;

/** Those whose heads are known to stand outside. */
export const LAST_HEAD = 'select coalesce(max(number), 0) as number from audit_head';

/** $1 numbers, $2 now */
export const HEADS_WRITTEN = `insert into audit_head (number, written_at) select number, $2 from unnest($1::int[]) as number on conflict do nothing`;

/** Entries that nobody is going to seal, or that say to be sealed and stand in no seal: they came past the house. $1 the newest seal that counts */
export const STRAYS = `
  select e.id from audit_entry e left join audit_sealing s on s.entry_id = e.id where s.entry_id is null
  union
  (select s.entry_id from audit_sealing s where s.seal_number <= $1 except select unnest(x.entry_ids) from audit_seal x)
  order by 1`;

/** What waits for a seal and is gone. */
export const GONE_UNSEALED = 'select s.entry_id as id from audit_sealing s where s.seal_number is null and not exists (select from audit_entry e where e.id = s.entry_id) order by 1';

/** What waits still. */
export const WAITING = 'select count(*)::int as waiting from audit_sealing where seal_number is null';
