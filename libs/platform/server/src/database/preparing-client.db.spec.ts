import { givenADatabase, type TestDatabase } from '@aula/platform/testing';
import { Pool, type PoolClient } from 'pg';
import { nameOf, PreparingClient } from './preparing-client';

let database: TestDatabase;
let pool: Pool;
let client: PoolClient;
beforeAll(async () => {
  database = await givenADatabase();
  pool = new Pool({ connectionString: database.appUrl, max: 1, Client: PreparingClient, pipeline: true });
  client = await pool.connect();
});
afterAll(async () => {
  client.release();
  await pool.end();
  await database.drop();
});

const prepared = async (text: string) => (await client.query<{ times: number }>('select (generic_plans + custom_plans)::int as times from pg_prepared_statements where statement = $1', [text])).rows;

test('a statement is prepared once and used from then on, also by twins that leave together', async () => {
  const text = 'select $1::int + 1 as sum';
  const [one, two] = await Promise.all([client.query<{ sum: number }>(text, [1]), client.query<{ sum: number }>(text, [2])]);
  expect([one.rows[0]?.sum, two.rows[0]?.sum]).toEqual([2, 3]);
  await client.query(text, [3]);
  expect(await prepared(text)).toEqual([{ times: 3 }]);
});

test('what ends, begins or says several things at once is sent as it is', async () => {
  await client.query('BEGIN');
  await client.query('select 1; select 2');
  expect((await client.query('COMMIT')).command).toBe('COMMIT');
  expect(await prepared('BEGIN')).toEqual([]);
});

test('after a statement failed, it and all others go on', async () => {
  const text = 'select 1 / $1::int as part';
  await client.query('BEGIN');
  await expect(client.query(text, [0])).rejects.toThrow('division by zero');
  await expect(client.query('select $1::text as later', ['x'])).rejects.toThrow('aborted');
  await client.query('ROLLBACK');
  expect((await client.query<{ part: number }>(text, [1])).rows).toEqual([{ part: 1 }]);
  expect((await client.query('select $1::text as later', ['x'])).rows).toEqual([{ later: 'x' }]);
});

test('texts without end do not fill the memory of PostgreSQL', async () => {
  for (let number = 0; number < 600; number += 1) nameOf(`select ${number}`);
  expect(nameOf('select 1')).toBeDefined();
  expect(nameOf('select 599')).toBeUndefined();
  expect((await client.query<{ one: number }>('select 599 as one', [])).rows).toEqual([{ one: 599 }]);
});
