// Everything that is measured, opened: a PostgreSQL of its own that writes to disk as in earnest, the standard set in it, one api and one worker.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStack } from '../stack.mjs';
import { postmasterOf } from '../start/cluster.mjs';
import { openPostgres } from '../start/postgres.mjs';
import { root } from '../steps.mjs';
import { RECORDER } from './profile-cases.mjs';
import { COURSE, writeStandardCourse } from './standard-course.mjs';
import { signInEverybody } from './standard-set.mjs';

const DATABASE = 'aula_bench';

/** @typedef {Awaited<ReturnType<typeof openStandardHouse>>} StandardHouse */

/** @param {{ people: number, say: (line: string) => void, isWorkerProfiled?: boolean }} wanted */
export async function openStandardHouse({ people, say, isWorkerProfiled = false }) {
  const folder = mkdtempSync(join(tmpdir(), 'aula-bench-'));
  chmodSync(folder, 0o755);
  /** What was opened, the last of it first. @type {(() => unknown)[]} */
  const closing = [() => rmSync(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const postgres = await openPostgres({ root, dataDir: join(folder, 'data'), durable: true });
    closing.push(() => postgres.stop().then(() => rmSync(postgres.where, { recursive: true, force: true })));
    let coordinator = { email: '', passphrase: '' };
    const stack = await openStack({
      superuserUrl: postgres.superuserUrl, folder, database: DATABASE, seeding: [], workerWords: isWorkerProfiled ? ['--import', RECORDER] : [],
      // Pages are files; what is measured are answers.
      variables: { WEB_DIR: '' },
      async fill(aula) {
        writeStandardCourse(join(folder, COURSE));
        await aula('catalogue:import', join(folder, COURSE));
        const began = performance.now();
        ({ coordinator } = JSON.parse(await aula('seed:generate', '--people', String(people), '--course', COURSE)));
        say(`${people} people generated in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
      },
    });
    closing.push(() => stack.stop());
    const truth = new pg.Client(Object.assign(new URL(postgres.superuserUrl), { pathname: `/${DATABASE}` }).href);
    await truth.connect();
    closing.push(() => truth.end());
    const { worker } = stack;
    const pids = { api: Number(stack.api.pid), worker: Number(worker?.pid), postgres: Number(postmasterOf(postgres.where)) };
    return { stack, truth, pids, set: await signInEverybody(truth, coordinator), close };
  } catch (error) {
    await close();
    throw error;
  }
}
