/** `npm run demo:reset`: removes what this checkout keeps, to begin again. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemHome } from './binaries.mjs';
import { clearCrash } from './cluster.mjs';
import { ROOT, foldersOf, runningIn } from './config.mjs';
import { tryLock } from './lock.mjs';
import { Sentence, report, sentences } from './sentences.mjs';

const folders = foldersOf(ROOT);
const LOCKS = /\.lock$/;

try {
  await reset();
} catch (error) {
  process.exitCode = report(error, folders.data);
}

async function reset() {
  const releases = [lockOrRefuse(folders.startLock), lockOrRefuse(`${folders.database}.lock`)];
  try {
    const elsewhere = systemHome(ROOT);
    const paths = [...contents(folders.data), ...(existsSync(elsewhere) ? [elsewhere] : [])];
    for (const data of [folders.database, join(elsewhere, 'postgres')]) await clearCrash(data);
    for (const path of paths) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    tell(paths);
  } finally {
    for (const release of releases) release();
  }
}

/** @param {string} file */
function lockOrRefuse(file) {
  const lock = tryLock(file);
  if ('release' in lock) return lock.release;
  const run = runningIn(folders);
  throw new Sentence(run
    ? `Aula Abierta está abierta en ${run.url} (proceso ${run.pid}). Deténla con Ctrl-C en su terminal o con \`kill ${run.pid}\`, y vuelve a intentarlo.`
    : sentences.databaseInUse(lock.holder.pid));
}

/** @param {string} folder */
function contents(folder) {
  return readdirSync(folder).filter((name) => !LOCKS.test(name)).map((name) => join(folder, name));
}

/** @param {string[]} removed */
function tell(removed) {
  if (removed.length === 0) console.log('No había nada que borrar.');
  else console.log(`Se borró la base de datos, los archivos, los registros y las claves de esta copia:\n${removed.map((path) => `  ${path}`).join('\n')}`);
  if (process.env.DATABASE_URL) console.log('La base de DATABASE_URL no se tocó.');
  console.log('\nPara empezar de nuevo: npm start');
}
