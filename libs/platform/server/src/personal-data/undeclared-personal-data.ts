import { Client } from 'pg';
import { columnOf, type PersonalData } from './define-personal-data';

/** A table as the database has it: its columns, and the tables it refers to. */
export interface SchemaTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly refers: readonly string[];
}

const TABLES = `
  select c.relname as "table",
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '{}') as refers
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;

/** Names that columns about people go by. */
const ABOUT_PEOPLE = /account|actor|person|recipient|sender|mail|surname|given_name|phone|curp|address|birth|gender|passphrase|(^|_)by$/;

/** The schema of a migrated database. */
export async function schemaTables(url: string): Promise<SchemaTable[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<SchemaTable>(TABLES)).rows;
  } finally {
    await client.end();
  }
}

/** What the declarations do not say of the schema, a sentence each: tables and columns that nobody declared, that are gone, or that hold people after all. */
export function undeclaredPersonalData(schema: readonly SchemaTable[], domains: readonly PersonalData[]): string[] {
  const faults: string[] = [];
  const declared = new Map(domains.flatMap((domain) => Object.entries(domain.tables)));
  const without = domains.flatMap((domain) => Object.keys(domain.withoutPeople));
  const named = [...domains.flatMap((domain) => Object.keys(domain.tables)), ...without];
  for (const name of named) {
    if (named.indexOf(name) !== named.lastIndexOf(name)) faults.push(`${name}: declared twice`);
    if (!schema.some(({ table }) => table === name)) faults.push(`${name}: declared, and there is no such table`);
  }
  for (const { table, columns, refers } of schema) {
    const is = declared.get(table);
    if (is) {
      faults.push(...columns.filter((column) => !(column in is.columns)).map((column) => `${table}.${column}: says nothing of what it holds of people`));
      faults.push(...Object.keys(is.columns).filter((column) => !columns.includes(column)).map((column) => `${table}.${column}: declared, and there is no such column`));
      if (typeof is.whose === 'object' && 'to' in is.whose && !refers.includes(is.whose.to)) faults.push(`${table}.${columnOf(is.whose)}: does not refer to ${is.whose.to}`);
    } else if (!without.includes(table)) {
      faults.push(`${table}: nobody declared what it holds of people`);
    } else {
      const people = refers.filter((other) => other === 'account' || declared.has(other));
      if (people.length > 0) faults.push(`${table}: declared as without people, and refers to ${people.join(', ')}`);
      faults.push(...columns.filter((column) => ABOUT_PEOPLE.test(column)).map((column) => `${table}.${column}: declared as without people, and sounds like one`));
    }
  }
  return [...new Set(faults)].sort();
}
