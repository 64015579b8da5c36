import { type TestDatabase, truthOf } from '@aula/platform/testing';

/** Tables that say whose their rows are: by the account, or by what is an account's. */
const TABLES = `
  select c.relname as "table", a.attname as "column" from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
    and (a.attname in ('account_id', 'enrolment_id', 'attempt_id') or (c.relname = 'account' and a.attname = 'id')) order by 1, 2`;

const OF_PERSON: Readonly<Record<string, string>> = {
  id: '= $1', account_id: '= $1',
  enrolment_id: 'in (select id::text from enrolment where account_id::text = $1)',
  attempt_id: 'in (select id::text from attempt where account_id::text = $1)',
};

let statement: Promise<string> | undefined;

/** Everything that is kept of a person, as one text: the same when nobody has touched it. */
export async function rowsOf(database: TestDatabase, accountId: string): Promise<string> {
  statement ??= truthOf<{ table: string; column: string }>(database, TABLES).then((tables) =>
    tables.map(({ table, column }) => `select '${table}' as of, row::text as row from ${table} row where ${column}::text ${OF_PERSON[column] ?? ''}`).join(' union all '));
  const rows = await truthOf<{ of: string; row: string }>(database, `select * from (${await statement}) as rows order by 1, 2`, [accountId]);
  return JSON.stringify(rows);
}
