import { type Client, escapeIdentifier } from 'pg';
import { BackupError } from './backup-error';
import { inOrder } from './in-order';
import { type ReadingPolicy, seesEveryRow } from './sees-every-row';

/** A table of the house, and what of it is kept. */
export interface KeptTable {
  readonly table: string;
  /**
   * Without what PostgreSQL computes, and without transaction ids: those of another server say nothing. Rows that are sealed with the transaction
   * that made them are sealed anew with the one that restores them.
   */
  readonly columns: readonly string[];
  /** For `order by`: by bytes, wherever it is sorted. */
  readonly order: string;
}

/** Says what the code brings by itself. */
const NOT_KEPT = `array['migration']`;

const TABLES = `
  select c.relname as "table",
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid not in ('xid8'::regtype, 'xid'::regtype)) as columns,
    (select array_agg(a.attname::text order by k.place) from pg_index i, unnest(i.indkey) with ordinality as k (number, place), pg_attribute a
     where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number) as key,
    (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attcollation <> 0) as collated,
    (select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f') as refers
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all (${NOT_KEPT})`;

/** Of tables that hide rows from whoever asks: the policies by which that one reads. */
const POLICIES = `
  select c.relname as "table", coalesce(json_agg(json_build_object('isRestrictive', not p.polpermissive, 'using', coalesce(pg_get_expr(p.polqual, p.polrelid), ''))) filter (where p.oid is not null), '[]') as policies
  from pg_class c left join pg_policy p on p.polrelid = c.oid and p.polcmd in ('r', '*')
    and exists (select from unnest(p.polroles) as role where role = 0 or pg_has_role(role, 'usage'))
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and row_security_active(c.oid) group by c.relname`;

/** Every table whose rows are kept, each after those that it refers to. */
export async function keptTables(client: Client): Promise<KeptTable[]> {
  const { rows } = await client.query<{ table: string; columns: string[]; key: string[] | null; collated: string[] | null; refers: string[] | null }>(TABLES);
  const order = inOrder(new Map(rows.map(({ table, refers }) => [table, new Set(refers)])));
  return order.flatMap((name) => rows.filter(({ table }) => table === name)).map(({ table, columns, key, collated }) => {
    if (!key) throw new Error(`${table} has no primary key: its rows have no order`);
    return { table, columns, order: key.map((column) => `${escapeIdentifier(column)}${collated?.includes(column) ? ' collate "C"' : ''}`).join(', ') };
  });
}

/** Throws `rows-hidden` where a policy might keep a row from the house. Asked in the transaction that reads, as the role that reads. */
export async function ensureNothingIsHidden(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; policies: ReadingPolicy[] }>(POLICIES);
  const hiding = rows.filter(({ policies }) => !seesEveryRow(policies)).map(({ table }) => table);
  if (hiding.length > 0) throw new BackupError('rows-hidden', hiding.sort().join(', '));
}
