import { Client } from 'pg';

const { AULA_TRUTH_URL } = process.env;

/** Rows as they really are, past every policy: for what no page shows, and for days that cannot be waited for. */
export async function truthOf<Row extends object>(sql: string, parameters: unknown[]): Promise<Row[]> {
  const client = new Client({ connectionString: AULA_TRUTH_URL });
  await client.connect();
  try {
    return (await client.query<Row>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}
