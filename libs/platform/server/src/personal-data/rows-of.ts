import { escapeIdentifier, escapeLiteral } from 'pg';
import { exportedColumns, type PersonalTable } from './define-personal-data';

/** Every declared table, by name: a row may be somebody's through a table of another domain. */
export type PersonalTables = ReadonlyMap<string, PersonalTable>;

/** Whom a statement is about: `$1` their account, `$2` the address that messages go to, null for whoever has none. */
export const SUBJECT = 'subject as (select $1::uuid as account_id, $2::text as email)';

/** The rows of one table that are the subject's, as one JSON array of objects of labels and values. */
export function rowsOf(name: string, tables: PersonalTables): string {
  const pairs = exportedColumns(tableNamed(name, tables)).map(([column, label]) => `${escapeLiteral(label)}, t.${escapeIdentifier(column)}`);
  return `select coalesce(json_agg(json_build_object(${pairs.join(', ')})), '[]') from ${escapeIdentifier(name)} t where ${whoseIs(name, tables)}`;
}

/** The condition that a row is the subject's. Rows of rows are found inside of each other; a declaration that goes in a circle is an error. */
export function whoseIs(name: string, tables: PersonalTables, seen: readonly string[] = []): string {
  if (seen.includes(name)) throw new Error(`${[...seen, name].join(' → ')}: nobody says whose these rows are`);
  const { whose } = tableNamed(name, tables);
  if (typeof whose === 'string') return `${escapeIdentifier(whose)} = (select account_id from subject)`;
  if ('asText' in whose) return `${escapeIdentifier(whose.asText)} = (select account_id::text from subject)`;
  if ('among' in whose) return `${escapeIdentifier(whose.among)} @> array[(select account_id from subject)]`;
  if ('email' in whose) return `${escapeIdentifier(whose.email)} = (select email from subject)`;
  return `${escapeIdentifier(whose.through)} in (select id from ${escapeIdentifier(whose.to)} where ${whoseIs(whose.to, tables, [...seen, name])})`;
}

function tableNamed(name: string, tables: PersonalTables): PersonalTable {
  const table = tables.get(name);
  if (!table) throw new Error(`${name} is not declared as holding people`);
  return table;
}
