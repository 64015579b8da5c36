// `npm run backup:drill -- --answers 1000000`: fills a house, kills a backup, makes one, restores it elsewhere and compares the two databases by
// themselves, without the backup's own sums. Says how long each took. Real processes, a durable PostgreSQL of its own, everything thrown away.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { buildFirst } from './built.mjs';
import { mountDisk, whyNoDisk } from './faults/disk.mjs';
import { AULA, environmentOf, prepareDatabase, runAula } from './stack.mjs';
import { openPostgres } from './start/postgres.mjs';
import { prepareRoles } from './start/roles.mjs';
import { root } from './steps.mjs';

const { values } = parseArgs({ options: { answers: { type: 'string', default: '1000000' }, json: { type: 'boolean', default: false } } });
const wanted = Number(values.answers);
if (!Number.isInteger(wanted) || wanted < 1_000) {
  console.error('--answers: un número entero desde 1000.');
  process.exit(2);
}
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

/** Copies of the answers there are, as if every person had saved each of them so often: all rules of the house go on holding. $1 times */
const MORE_ANSWERS = `
  insert into answer (attempt_id, question_id, writer, revision, arrival, response, saved_at)
  select attempt_id, question_id, gen_random_uuid(), revision, arrival + 100 * times, response, saved_at from answer, generate_series(1, $1) as times`;

/** What no worker has come to yet differs from one minute to the next. */
const LATE = ['platform.outbox-is-relayed', 'platform.delivery-is-asked-for', 'platform.schedule-is-on-time'];

/** Of the rows of a table, whatever their order; without what restoring changes by intent. */
function digestOf(/** @type {string} */ table) {
  return `
  select count(*)::text as rows, coalesce(sum(('x' || left(md5((to_jsonb(t) - 'made_in' - 'revoked_at')::text), 15))::bit(60)::bigint), 0)::text as digest from ${pg.escapeIdentifier(table)} t`;
}

await buildFirst(['aula']);
const folder = mkdtempSync(join(tmpdir(), 'aula-drill-'));
chmodSync(folder, 0o755);
const server = await openPostgres({ root, dataDir: join(folder, 'data') });
try {
  const figures = await drill();
  if (values.json) console.log(JSON.stringify(figures, undefined, 2));
  else for (const [what, figure] of Object.entries(figures)) console.log(`${what.padEnd(28)} ${figure}`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function drill() {
  const source = await fillHouse();
  const backups = join(folder, 'backups');
  const killed = await killInTheMiddle(source.env, backups);
  const full = whyNoDisk() ?? (await fillTheDisk(source.env));
  const made = await timed(() => runAula(['backup:create', backups, '--json'], source.env));
  const [name, ...others] = readdirSync(backups);
  if (!name || others.length > 0) throw new Error(`what a killed run left is still there: ${others.join(', ')}`);
  const size = sizeOf(join(backups, name));
  const checked = await timed(() => runAula(['backup:verify', join(backups, name), '--json'], source.env));
  // Generated people have done what nobody told of: that house breaks some promises, and the restored one the same, by the same rows.
  const { promises } = JSON.parse(await saidBy(['verify', '--json'], source.env));
  const before = promises.filter((/** @type {any} */ one) => one.broken.length > 0 && !LATE.includes(one.promise));
  const target = await emptyHouse();
  const restored = await timed(() => saidBy(['backup:restore', join(backups, name), '--json'], target.env));
  const { rows, seconds, broken } = JSON.parse(restored.answer);
  if (written(broken) !== written(before)) throw new Error(`other promises are broken than before: ${written(broken).slice(0, 2_000)}`);
  const compared = await timed(() => compare(source.name, target.name));
  return {
    answers: source.answers, rows, tables: compared.answer, killed, 'full disk': full, 'backup, MB': megabytes(size), 'database, MB': megabytes(source.size), 'create and read back, s': made.seconds,
    'verify alone, s': checked.seconds, 'restore and compare, s': seconds, 'with promises verified, s': restored.seconds,
  };
}

async function fillHouse() {
  const name = 'drill_source';
  const files = join(folder, 'source');
  say('filling');
  const people = Math.min(20_000, Math.ceil(wanted / 10));
  const { appUrl } = await prepareDatabase({ superuserUrl: server.superuserUrl, folder: files, database: name, fill: (aula) => aula('seed:generate', '--people', String(people)).then(() => undefined) });
  return queried(name, async (sql) => {
    const [{ count }] = await sql('select count(*)::int as count from answer');
    await sql(MORE_ANSWERS, [Math.ceil(wanted / count) - 1]);
    await sql('vacuum analyze');
    const [{ answers, size }] = await sql('select count(*)::int as answers, pg_database_size(current_database())::float as size from answer');
    say(`${answers} answers`);
    return { name, answers, size, env: environmentOf({ appUrl, url: 'http://localhost', folder: files }) };
  });
}

async function emptyHouse() {
  const name = 'drill_target';
  const { appUrl, ownerUrl } = await prepareRoles({ superuserUrl: server.superuserUrl, passwords: { owner: 'only-for-the-drill', app: 'only-for-the-drill' }, database: name });
  return { name, env: { ...environmentOf({ appUrl, url: 'http://localhost', folder: join(folder, 'target') }), DATABASE_OWNER_URL: ownerUrl } };
}

/** Kills a run while it is writing tables. What it leaves must not look like a backup. @param {NodeJS.ProcessEnv} env @param {string} backups */
async function killInTheMiddle(env, backups) {
  mkdirSync(backups);
  const child = spawn(process.execPath, [AULA, 'backup:create', backups], { cwd: root, env, stdio: 'ignore' });
  const gone = once(child, 'exit');
  const half = () => readdirSync(backups).find((name) => name.endsWith('.part'));
  while (child.exitCode === null && !(half() && readdirSync(join(backups, half() ?? '')).includes('tables'))) await pause(1);
  child.kill('SIGKILL');
  await gone;
  const left = readdirSync(backups);
  if (left.length !== 1 || !left[0]?.endsWith('.part')) throw new Error(`a killed backup left ${left.join(', ') || 'nothing'}`);
  const refused = await runAula(['backup:verify', join(backups, left[0])], env).then(() => false, (error) => error.code === 1);
  if (!refused) throw new Error('a killed backup is taken for a whole one');
  return 'never taken for whole';
}

/** On a disk that has no room for one. @param {NodeJS.ProcessEnv} env */
async function fillTheDisk(env) {
  const disk = mountDisk(join(folder, 'small'), 1);
  try {
    writeFileSync(join(disk.folder, 'other'), Buffer.alloc(900_000));
    const said = await runAula(['backup:create', join(disk.folder, 'backups')], env).then(() => 'a whole backup, on a full disk', (error) => String(error.stderr));
    if (!said.includes('No queda espacio en el disco.')) throw new Error(said);
    const left = readdirSync(join(disk.folder, 'backups'));
    if (left.length > 0) throw new Error(`a full disk left ${left.join(', ')}`);
    return 'said so and left nothing';
  } finally {
    disk.unmount();
  }
}

/** Every table of both, as a superuser sees them. @param {string} one @param {string} other */
async function compare(one, other) {
  const tables = await queried(one, (sql) => sql(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration' order by 1`));
  for (const { name } of tables) {
    const [[there], [here]] = [await queried(one, (sql) => sql(digestOf(name))), await queried(other, (sql) => sql(digestOf(name)))];
    if (there.rows !== here.rows || there.digest !== here.digest) throw new Error(`${name} differs: ${JSON.stringify(there)} was ${JSON.stringify(here)} after restoring`);
  }
  return `${tables.length} equal in count and digest`;
}

/** Rows come in any order. @param {{ promise: string, broken: string[] }[]} promises */
function written(promises) {
  return JSON.stringify(promises.map(({ promise, broken }) => [promise, [...broken].sort()]));
}

/** What a command answers, also one that ends with 1 because a promise is broken. @param {string[]} words @param {NodeJS.ProcessEnv} env */
async function saidBy(words, env) {
  try {
    return await runAula(words, env);
  } catch (error) {
    const { code, stdout } = /** @type {{ code?: number, stdout?: string }} */ (error);
    if (code !== 1 || !stdout) throw error;
    return stdout;
  }
}

/** @template Result @param {string} database @param {(sql: (text: string, values?: unknown[]) => Promise<any[]>) => Promise<Result>} work */
async function queried(database, work) {
  const client = new pg.Client({ connectionString: Object.assign(new URL(server.superuserUrl), { pathname: `/${database}` }).href });
  await client.connect();
  try {
    return await work(async (text, parameters) => (await client.query(text, parameters)).rows);
  } finally {
    await client.end();
  }
}

/** @template Result @param {() => Promise<Result>} work */
async function timed(work) {
  const began = performance.now();
  const answer = await work();
  return { answer, seconds: Math.round((performance.now() - began) / 100) / 10 };
}

/** @param {string} path @returns {number} */
function sizeOf(path) {
  const entry = statSync(path);
  return entry.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : entry.size;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return Math.round(bytes / 100_000) / 10;
}
