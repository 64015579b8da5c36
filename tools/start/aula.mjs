/** `npm run aula -- <orden>`: one command of the platform with its database, whether or not it is open. Standard output is the command's alone. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt, outputOf } from './build.mjs';
import { ROOT, foldersOf, runningIn, secretsOf } from './config.mjs';
import { openDatabase } from './database.mjs';
import { appEnvironment, databaseAddresses, settings } from './environment.mjs';
import { startGuard } from './guard.mjs';
import { holderOf } from './lock.mjs';
import { DatabaseInUse } from './postgres.mjs';
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
  for (let isFirst = true; ; isFirst = false) {
    const run = databaseAddresses().databaseUrl ? undefined : runningIn(folders);
    if (run) return run;
    const opened = await open();
    if (opened) return { databaseUrl: opened.appUrl, ownerUrl: opened.ownerUrl };
    const holder = holderOf(`${folders.database}.lock`);
    if (isFirst && holder) progress.say(`La base de datos está ocupada por otra orden (proceso ${holder.pid}); se espera su turno.`);
    await sleep(200);
  }
}

/** The database for ourselves, or nothing while somebody else has it: another command, or a start that is not yet ready. */
async function open() {
  try {
    return await openDatabase({ folders, secrets: secretsOf(folders), guard, log: progress.say });
  } catch (error) {
    if (error instanceof DatabaseInUse) return undefined;
    throw error;
  }
}

/** @param {NodeJS.Signals} signal */
async function stopped(signal) {
  if (!command) return exitCode({ code: null, signal });
  // Ctrl-C has reached the command by itself.
  if (signal !== 'SIGINT') command.kill(signal);
  return exitCode(await command.gone);
}
