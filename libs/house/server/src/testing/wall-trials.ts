import { randomUUID } from 'node:crypto';
import type { Actor } from '@aula/platform/server';
import fc from 'fast-check';
import { mayDecide, type Row, ROW_RULES, type Truth } from './row-rules';

/** Statements in the actor's scope. */
export interface Scoped {
  rows<Found>(sql: string, parameters?: unknown[]): Promise<Found[]>;
  /** How many rows it changed. */
  change(sql: string, parameters: unknown[]): Promise<number>;
}

/** One thing that an actor tries, on a row that exists. */
interface Trial {
  readonly table: string;
  readonly kind: 'read all' | 'read one' | 'count' | 'update' | 'delete' | 'insert' | 'decide';
  readonly target: Row;
}

/** Before any trial: a role that walks through every policy would prove nothing. */
export async function assertBound({ rows }: Scoped): Promise<void> {
  const [role] = await rows<{ isFree: boolean }>(`
    select exists (select from pg_roles where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'MEMBER'))
        or exists (select from pg_class where relrowsecurity and pg_has_role(current_user, relowner, 'MEMBER')) as "isFree"`);
  if (!role || role.isFree) throw new Error('this role is not bound by row-level security: the trials would prove nothing');
}

/** Of any table, each kind of trial. */
export function trialsIn(truth: Truth): fc.Arbitrary<Trial> {
  const rows = Object.entries(truth).flatMap(([table, all]) => (all.length > 0 ? [{ table, all }] : []));
  const anyRow = fc.constantFrom(...rows).chain(({ table, all }) => fc.constantFrom(...all).map((target) => ({ table, target })));
  const decide = fc.constantFrom(...(truth['attempt_request'] ?? [])).map((target): Trial => ({ table: 'attempt_request', kind: 'decide', target }));
  const kind = fc.constantFrom<Trial['kind'][]>('read all', 'read one', 'count', 'update', 'delete', 'insert');
  return fc.oneof({ arbitrary: fc.tuple(anyRow, kind).map(([row, chosen]): Trial => ({ ...row, kind: chosen })), weight: 9 }, { arbitrary: decide, weight: 1 });
}

/** Does it, undoes it, and says what went through that should not have, or was kept from whom it belongs to; undefined where all is as the model says. */
export async function wrongIn(trial: Trial, actor: Actor, truth: Truth, scoped: Scoped): Promise<string | undefined> {
  const { table, kind, target } = trial;
  const rules = ROW_RULES[table];
  if (!rules) return `${table} has no rule`;
  const sees = (one: Row) => rules.sees(one.row, actor, truth);
  const wrong = (found: unknown, expected: unknown) => (JSON.stringify(found) === JSON.stringify(expected) ? undefined : `${actor.territory.join()} ${kind} ${table} ${target.at}: ${JSON.stringify(found)} and not ${JSON.stringify(expected)}`);
  const isTheirs = rules.ownerOf(target.row, truth) === actor.id;
  switch (kind) {
    case 'read all': return wrong((await scoped.rows<Row>(`select ctid::text as at from ${table}`)).map(({ at }) => at).sort(), (truth[table] ?? []).filter(sees).map(({ at }) => at).sort());
    case 'read one': return wrong((await scoped.rows(`select from ${table} where ctid = $1`, [target.at])).length, sees(target) ? 1 : 0);
    case 'count': return wrong(await scoped.rows(`select count(*)::int as count from ${table}`), [{ count: (truth[table] ?? []).filter(sees).length }]);
    case 'decide': return wrong(await changed(scoped, `update attempt_request set state = 'granted', decided_by = $2, decided_at = now() where ctid = $1`, [target.at, actor.id === '' ? null : actor.id]), mayDecide(target.row, actor) ? 1 : 0);
    case 'update':
    case 'delete':
    case 'insert': return isTheirs ? undefined : wrong(await write(trial, scoped), 0);
  }
}

/** Of somebody else: no row may change, go, or come to be. */
function write({ table, kind, target: { at, row } }: Trial, scoped: Scoped): Promise<number> {
  const [column = ''] = Object.keys(row);
  if (kind === 'update') return changed(scoped, `update ${table} set ${column} = ${column} where ctid = $1`, [at]);
  if (kind === 'delete') return changed(scoped, `delete from ${table} where ctid = $1`, [at]);
  // An account's id says whose it is.
  const another = 'id' in row && table !== 'account' ? { ...row, id: randomUUID() } : row;
  const columns = Object.keys(another).join(', ');
  return changed(scoped, `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`, [JSON.stringify(another)]);
}

/** What a policy or a missing privilege forbids, and what a trigger of ours refuses to everybody. */
const REFUSED = ['42501', 'P0001'];

/** How many rows; a refusal is none. Whatever else fails was only in the way of itself, and proves nothing. */
async function changed(scoped: Scoped, sql: string, parameters: unknown[]): Promise<number> {
  await scoped.rows('savepoint trial');
  try {
    return await scoped.change(sql, parameters);
  } catch (error) {
    if (!REFUSED.includes((error as { code?: string }).code ?? '')) throw error;
    return 0;
  } finally {
    await scoped.rows('rollback to savepoint trial');
  }
}
