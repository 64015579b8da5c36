// A PostgreSQL for the tests: thrown away at the end, and fast because nobody would miss it.
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from './start/postgres.mjs';
import { root } from './steps.mjs';

/** Runs `work` with the address of a fresh server. A server that is already named is used instead. */
export async function withTestServer(work) {
  const given = process.env.AULA_TEST_SUPERUSER_URL;
  if (given) return work({ AULA_TEST_SUPERUSER_URL: given });
  const folder = mkdtempSync(join(tmpdir(), 'aula-test-'));
  chmodSync(folder, 0o755);
  const server = await openPostgres({ root, dataDir: join(folder, 'data'), durable: false });
  try {
    return await work({ AULA_TEST_SUPERUSER_URL: server.superuserUrl });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
