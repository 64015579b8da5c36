import { givenADatabase, type TestDatabase, withClient } from '@aula/platform/testing';
import { PERSON, PERSON_OF_SESSION } from './account.queries';

let database: TestDatabase;
beforeAll(async () => {
  database = await givenADatabase();
});
afterAll(() => database.drop());

/** The plan where reading a whole table is the last resort: whatever is read wholly has no index that would do. */
const planOf = (sql: string, parameters: unknown[]) => withClient(database.appUrl, async (client) => {
  await client.query(`begin; set local enable_seqscan = off; select set_config('aula.actor', 'system', true), set_config('aula.territory', '*', true)`);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, parameters);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
});

test.each([
  ['whose a session is', PERSON_OF_SESSION, [Buffer.alloc(32), '2026-11-27T12:00:00Z', true]],
  ['who an account is', PERSON, ['00000000-0000-4000-8000-000000000000', '2026-11-27T12:00:00Z', null]],
])('%s is found by indexes alone, as every request asks', async (_, sql, parameters) => {
  const plan = await planOf(sql, parameters);
  expect(plan).toContain('role_assignment');
  expect(plan).not.toContain('Seq Scan');
});
