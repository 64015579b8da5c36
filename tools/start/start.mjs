/** `npm start`: the whole platform on this machine, until Ctrl-C. */
import { ensureFree, silentServers, untilItAnswers } from './address.mjs';
import { ensureBuilt, outputOf } from './build.mjs';
import { ROOT, announce, announceClosing, foldersOf, isClosing, runningIn, secretsOf, withdraw } from './config.mjs';
import { makePrivate, openDatabase } from './database.mjs';
import { appEnvironment, settings } from './environment.mjs';
import { startGuard } from './guard.mjs';
import { lock, tryLock } from './lock.mjs';
import { prepareDatabase } from './prepare.mjs';
import { progressOn } from './progress.mjs';
import { Sentence, report } from './sentences.mjs';
import { listenForStop } from './stopping.mjs';
import { keepRunning } from './supervise.mjs';

const folders = foldersOf(ROOT);
const progress = progressOn(process.stdout);
const guard = startGuard();
const stopping = listenForStop();
let hasRun = false;

process.exitCode = await Promise.race([run(), stopping.asked.then(() => 0)]).catch((error) => report(error, folders.data));
await stop();
process.exit();

/** @returns {Promise<number>} only if something fails */
async function run() {
  await beTheOnlyOne();
  const address = settings();
  await ensureFree(address);
  const secrets = secretsOf(folders);
  for (const folder of [folders.files, folders.logs]) makePrivate(folder);

  const [database] = await Promise.all([
    progress.during('Abriendo la base de datos…', openDatabase({ folders, secrets, guard, log: progress.say })).then((opened) => {
      progress.say('Base de datos abierta.');
      return opened;
    }),
    ensureBuilt({ folders, guard, progress }),
  ]);

  const env = appEnvironment({ folders, secretKey: secrets.secretKey, settings: address, databaseUrl: database.appUrl });
  const { accounts } = await progress.during('Preparando los datos…', prepareDatabase({
    folders, guard, demo: address.mode === 'demo', where: database.where, note: progress.note,
    env: { ...env, ...(database.ownerUrl && { DATABASE_OWNER_URL: database.ownerUrl }) },
  }));
  progress.say('Datos listos.');

  const apps = /** @type {const} */ (['api', 'worker']).map((name) =>
    keepRunning({ name, main: outputOf(folders, name), env, cwd: ROOT, logs: folders.logs, guard, say: progress.say }));
  const trouble = Promise.race([...apps.map((app) => app.failed), database.died.then((error) => Promise.reject(error))]);
  await Promise.race([progress.during('Abriendo la aplicación…', untilItAnswers(address)), trouble]);
  for (const app of apps) app.nowReady();
  for (const line of await silentServers()) progress.say(line);

  announce(folders, { port: address.port, url: address.url, databaseUrl: database.appUrl, ownerUrl: database.ownerUrl });
  welcome(address.url, accounts);
  return trouble;
}

async function beTheOnlyOne() {
  const got = isClosing(folders)
    ? await progress.during('Se espera a que termine de cerrarse la que estaba abierta…', lock(folders.startLock))
    : tryLock(folders.startLock);
  if ('release' in got) return void (hasRun = true);
  const run = runningIn(folders);
  throw new Sentence(run
    ? `Aula Abierta ya está abierta en ${run.url} (proceso ${run.pid}). Para detenerla, usa Ctrl-C en su terminal o \`kill ${run.pid}\`.`
    : `Aula Abierta se está abriendo en otra terminal (proceso ${got.holder.pid}). Espera a que termine o deténla con \`kill ${got.holder.pid}\`.`);
}

/** @param {string} url @param {import('./prepare.mjs').Account[]} accounts */
function welcome(url, accounts) {
  progress.say('Todo listo.');
  const people = accounts.length > 0 ? [...accountLines(accounts), ''] : [];
  progress.note(['', `  Aula Abierta está abierta en ${url}`, '', ...people, '  Para detenerla: Ctrl-C.', ''].join('\n'));
}

/** One passphrase for all is said once. @param {import('./prepare.mjs').Account[]} accounts */
function accountLines(accounts) {
  const isShared = accounts.every(({ passphrase }) => passphrase === accounts[0].passphrase);
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    isShared ? `  Cuentas de la demostración, todas con la contraseña «${accounts[0].passphrase}»:` : '  Cuentas de la demostración:',
    ...accounts.map(({ email, who, passphrase }) => `    ${email.padEnd(width)}  ${who}${isShared ? '' : `  «${passphrase}»`}`),
  ];
}

async function stop() {
  // After a failure its sentence stays the last thing said.
  const say = hasRun && process.exitCode === 0 ? progress.say : () => {};
  say('Cerrando…');
  if (hasRun) tellTheOthers(() => announceClosing(folders));
  await guard.endAll({ hurry: stopping.hurry });
  if (hasRun) tellTheOthers(() => withdraw(folders));
  say('Aula Abierta se cerró.');
}

/** A full disk must not keep us from stopping. @param {() => void} work */
function tellTheOthers(work) {
  try {
    work();
  } catch {
    // the lock tells them enough
  }
}
