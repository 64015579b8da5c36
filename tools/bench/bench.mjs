// `npm run bench`: what the platform does in a second, on the production build, with the floor beside it in the same run.
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { buildFirst } from '../built.mjs';
import { ROOT } from '../start/config.mjs';
import { progressOn } from '../start/progress.mjs';
import { report } from '../start/sentences.mjs';
import { listenForStop } from '../start/stopping.mjs';
import { SHORT, WHOLE, writeEntries } from './audit.mjs';
import { casesOf } from './cases.mjs';
import { issueCertificates } from './certificates.mjs';
import { floorsOf } from './floor.mjs';
import { measure, withProcessorTime } from './measure.mjs';
import { HELP, optionsFrom } from './options.mjs';
import { profileAll, profileOf } from './profile-cases.mjs';
import { soak, soaked } from './soak.mjs';
import { openStandardHouse } from './standard-house.mjs';
import { tableOf } from './table.mjs';
import { memoryMiB } from './usage.mjs';

const words = process.argv.slice(2);
if (words.includes('--help')) {
  console.log(HELP);
  process.exit();
}
const options = readOptions();
const progress = progressOn(process.stderr);
const say = (/** @type {string} */ line) => progress.say(line);

await buildFirst();
const house = await openStandardHouse({ people: options.people, say, isWorkerProfiled: options.profile !== undefined });
const stopped = listenForStop().asked.then(() => 130);
process.exitCode = await Promise.race([options.soak ? soakedFor(options.soak) : benched(), stopped]).catch((error) => report(error, ROOT));
await house.close();
process.exit();

function readOptions() {
  try {
    return optionsFrom(words);
  } catch (error) {
    console.error(`${/** @type {Error} */ (error).message}\n\n${HELP}`);
    process.exit(2);
  }
}

/** @returns {Promise<number>} the exit code: an error anywhere fails the run */
async function benched() {
  const results = await measureAll();
  const figures = { ...(await circumstances()), memoryMiB: memory(), databaseMiB: await databaseMiB(), results };
  if (options.isJson) console.log(JSON.stringify(figures, undefined, 2));
  else console.log(`${headOf(figures)}\n\n${tableOf(results)}\n\nMemory (PSS, MiB): ${Object.entries(figures.memoryMiB).map(([name, size]) => `${name} ${size}`).join(', ')}. On disk: ${figures.databaseMiB}`);
  const failed = results.flatMap(({ name, rows }) => rows.flatMap(({ concurrency, errors, firstError }) => (errors > 0 ? [`${name}, ${concurrency} at once: ${errors} errors, the first: ${firstError}`] : [])));
  for (const line of failed) console.error(line);
  return failed.length > 0 ? 1 : 0;
}

/** @param {number} minutes */
async function soakedFor(minutes) {
  const figures = { ...(await circumstances()), ...(await soak({ house, minutes, say })) };
  console.log(options.isJson ? JSON.stringify(figures, undefined, 2) : `${headOf(figures)}\n\n${soaked(figures)}`);
  return figures.errors > 0 ? 1 : 0;
}

/** @returns {Promise<import('./table.mjs').Result[]>} */
async function measureAll() {
  const isWanted = (/** @type {string} */ name) => options.only.length === 0 || options.only.includes(name);
  const cases = casesOf(house.set).filter(({ name }) => isWanted(name));
  const floors = options.hasFloors ? await floorsOf(house, cases.filter(({ isFloored }) => isFloored)) : undefined;
  const other = options.beside ? await house.stack.startApi({ checkout: resolve(options.beside) }) : undefined;
  const results = [];
  for (const each of cases) {
    const rows = [];
    const rowsBeside = [];
    for (const concurrency of concurrenciesOf(each)) {
      rows.push(await rowOf(each, concurrency, floors));
      if (other) rowsBeside.push(await atApi({ ...other, pid: Number(other.child.pid) }, each, concurrency));
    }
    const { name, what, goal } = each;
    results.push({ name, what, goal, rows });
    if (other) results.push({ name: `${name}, beside`, what, rows: rowsBeside });
  }
  await floors?.close();
  if (options.profile) await profileAll(house.stack, cases, { folder: options.profile, seconds: options.seconds });
  if (isWanted('certificate') && options.profile) await profileOf(house.stack.worker, 'certificate', options.profile, () => certificates(options.certificates));
  if (isWanted('certificate')) results.push({ name: 'certificate', what: 'issued by the worker', goal: { perSecond: 35 }, rows: [await certificates()] });
  if (isWanted('audit')) {
    const { alone, sealing } = await writeEntries({ appUrl: house.stack.appUrl, truth: house.truth, worker: house.pids.worker, say }, options.seconds < 5 ? SHORT : WHOLE);
    results.push({ name: 'audit', what: 'entries while the worker stands still', rows: [alone] }, { name: 'audit, sealed', what: 'entries while the worker seals them', rows: [sealing] });
  }
  return results;
}

/** Those that were asked for, and the one that the goal is about. @param {import('./cases.mjs').Case} each */
function concurrenciesOf({ goal }) {
  return [...new Set([...options.concurrencies, ...(goal?.atOnce ? [goal.atOnce] : [])])].sort((one, other) => one - other);
}

/**
 * Of ours, with the floors right after it: what the machine does beside all this changes from minute to minute.
 * @param {import('./cases.mjs').Case} each @param {number} concurrency @param {Awaited<ReturnType<typeof floorsOf>> | undefined} floors @returns {Promise<import('./table.mjs').Row>}
 */
async function rowOf(each, concurrency, floors) {
  const row = await atApi({ url: house.stack.url, pid: house.pids.api }, each, concurrency);
  if (!each.isFloored || !floors) return row;
  const how = { task: each.task, concurrency, seconds: options.seconds };
  return { ...row, floor: await measure({ ...how, url: floors.asProduct.url }), preparedFloor: await measure({ ...how, url: floors.prepared.url }) };
}

/** @param {{ url: string, pid: number }} api @param {import('./cases.mjs').Case} each @param {number} concurrency */
async function atApi({ url, pid }, { name, task }, concurrency) {
  const row = await measure({ url, task, concurrency, seconds: options.seconds }, (work) => withProcessorTime({ ...house.pids, api: pid }, work));
  say(`${name}, ${concurrency} at once: ${row.perSecond.toFixed(1)}/s, p50 ${row.p50.toFixed(2)} ms`);
  return /** @type {import('./table.mjs').Row} */ (row);
}

/** @param {number} [after] how many people have theirs already */
function certificates(after = 0) {
  const finished = house.set.learners.filter(({ stage }) => stage === 'finished').slice(after, after + options.certificates).map(({ enrolmentId }) => enrolmentId);
  return withProcessorTime(house.pids, () => issueCertificates(house.truth, finished));
}

async function circumstances() {
  const { rows: [{ version, fsync, commit }] } = await house.truth.query(`select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`);
  if (fsync !== 'on' || commit !== 'on') throw new Error('PostgreSQL does not write to disk: nothing that was measured would be true');
  const [processor] = cpus();
  return {
    at: new Date().toISOString(), commit: git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--', 'apps', 'libs', 'tools') ? ' with changes' : ''),
    machine: `${cpus().length} × ${processor?.model.trim() ?? 'unknown'}`, node: process.version, postgres: version, people: house.set.people, seconds: options.seconds,
  };
}

/** @param {Awaited<ReturnType<typeof circumstances>>} figures */
function headOf({ at, commit, machine, node, postgres, people, seconds }) {
  return `${at.slice(0, 16)}Z, ${commit}, ${machine}, Node ${node}, PostgreSQL ${postgres} (fsync and synchronous_commit on), ${people} people, ${seconds} s each`;
}

function memory() {
  const size = (/** @type {number} */ pid) => Math.round(memoryMiB(pid));
  return { api: size(house.pids.api), worker: size(house.pids.worker), postgres: size(house.pids.postgres) };
}

async function databaseMiB() {
  const { rows: [{ bytes }] } = await house.truth.query('select pg_database_size(current_database())::float8 as bytes');
  return Math.round(bytes / 2 ** 20);
}

/** @param {string[]} command */
function git(...command) {
  return execFileSync('git', command, { cwd: ROOT, encoding: 'utf8' }).trim();
}
