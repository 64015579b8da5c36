/** `npm run aula -- <orden>`: one command of the platform with its database, whether or not it is open. Standard output is the command's alone. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt, outputOf } from './build.mjs';
import { ROOT, foldersOf, runningIn, secretsOf } from './config.mjs';
import { openDatabase } from './database.mjs';
import { appEnvironment, settings } from './environment.mjs';
import { startGuard } from './guard.mjs';
import { holderOf } from './lock.mjs';
import { progressOn } from './progress.mjs';
import { report } from './sentences.mjs';
import { exitCode, listenForStop } from './stopping.mjs';

const args = process.argv.slice(2);
const folders = foldersOf(ROOT);
const progress = progressOn(process.stderr);
const guard = startGuard();
const stopping = listenForStop();
/** @type {import('./guard.mjs').Guarded | undefined} */
let command;

process.exitCode = await Promise.race([run(), stopping.asked.then(stopped)]).catch((error) => report(error, folders.data));
await guard.endAll({ hurry: stopping.hurry });
process.exit();

async function run() {
  await ensureBuilt({ folders, guard, progress, projects: ['aula'] });
  const env = needsNoDatabase() ? process.env : await environmentWithDatabase();
  command = guard.spawn(process.execPath, ['--enable-source-maps', outputOf(folders, 'aula'), ...args], { cwd: ROOT, env, stdio: 'inherit', group: false });
  return exitCode(await command.gone);
}

function needsNoDatabase() {
  return args.length === 0 || args.some((arg) => arg === '--help' || arg === '-h');
}

async function environmentWithDatabase() {
  const { secretKey } = secretsOf(folders);
  const { databaseUrl, ownerUrl } = await findDatabase();
  const env = appEnvironment({ folders, secretKey, settings: settings(), databaseUrl });
  return { ...env, ...(ownerUrl && { DATABASE_OWNER_URL: ownerUrl }) };
}

/** @returns {Promise<{ databaseUrl: string, ownerUrl: string | undefined }>} */
async function findDatabase() {
  for (let first = true; !process.env.DATABASE_URL; first = false) {
    const run = runningIn(folders);
    if (run) return run;
    const holder = holderOf(`${folders.database}.lock`);
    if (!holder) break;
    if (first) progress.say(`La base de datos está ocupada por otra orden (proceso ${holder.pid}); se espera su turno.`);
    await sleep(200);
  }
  const { appUrl, ownerUrl } = await openDatabase({ folders, secrets: secretsOf(folders), guard, log: progress.say });
  return { databaseUrl: appUrl, ownerUrl };
}

/** @param {NodeJS.Signals} signal */
async function stopped(signal) {
  if (!command) return exitCode({ code: null, signal });
  // Ctrl-C has reached the command by itself.
  if (signal !== 'SIGINT') command.kill(signal);
  return exitCode(await command.gone);
}
