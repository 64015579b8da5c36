/** Installs the packages of package-lock.json when they are not there. Runs before there are any. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from './lock.mjs';
import { Sentence, sentences } from './sentences.mjs';

/** @typedef {import('./guard.mjs').Guard} Guard */
/** @typedef {import('./progress.mjs').Progress} Progress */

const ARGS = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];

/** @param {{ root: string, guard: Guard, progress: () => Progress }} given */
export async function ensureInstalled({ root, guard, progress }) {
  if (isInstalled(root)) return;
  const { release } = await lock(join(root, '.data', 'install.lock'), {
    whileWaiting: ({ pid }) => progress().say(`Otra orden (proceso ${pid}) está instalando los paquetes; se espera a que termine.`),
  });
  try {
    if (isInstalled(root)) return;
    if (!matchesWhatNpmDid(root)) await install(root, guard, progress());
    writeFileSync(stampFile(root), stampOf(root));
  } finally {
    release();
  }
}

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.installed');

/** @param {string} root */
const stampOf = (root) => `${createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')} ${process.platform} ${process.arch}\n`;

/** @param {string} root */
const isInstalled = (root) => existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === stampOf(root);

/**
 * Whether somebody ran `npm install` or `npm ci` by hand and it finished: npm writes what it installed as its last act, so there is
 * no need to spend the minute again.
 * @param {string} root
 */
function matchesWhatNpmDid(root) {
  if (existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8').slice(64) !== stampOf(root).slice(64)) return false;
  try {
    const done = packagesIn(join(root, 'node_modules', '.package-lock.json'));
    const wanted = packagesIn(join(root, 'package-lock.json'));
    delete wanted[''];
    const same = (/** @type {string} */ path) => done[path]?.version === wanted[path]?.version && done[path]?.integrity === wanted[path]?.integrity;
    return Object.keys(done).every(same) && Object.keys(wanted).every((path) => same(path) || !belongsHere(wanted[path]));
  } catch {
    return false;
  }
}

/** @param {string} file @returns {Record<string, any>} */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Optional packages for other machines are left out by npm, and those that name a C library are not worth guessing at. @param {any} entry */
function belongsHere({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return Boolean(os || cpu) && !libc && (os ?? [process.platform]).includes(process.platform) && (cpu ?? [process.arch]).includes(process.arch);
}

/** @param {string} root @param {Guard} guard @param {Progress} progress */
async function install(root, guard, progress) {
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm ? [process.execPath, npm] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  progress.say('Se instalan los paquetes; la primera vez tarda alrededor de un minuto.');
  const child = guard.spawn(command, [...before, ...ARGS], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], shell: command.endsWith('.cmd') });
  let said = '';
  child.stderr?.on('data', (text) => (said = (said + text).slice(-20_000)));
  const { code, error } = await progress.during('Instalando los paquetes…', child.gone);
  if (code === 0) return progress.say('Paquetes instalados.');
  const details = said.trim().split('\n').filter((line) => !/A complete log of this run|^\s*$/.test(line)).slice(-8);
  throw new Sentence(whatWentWrong(root, `${error ?? ''} ${said}`), { details, code: code ?? 1 });
}

/** @param {string} root @param {string} said */
function whatWentWrong(root, said) {
  if (/ENOSPC|no space left/i.test(said)) return sentences.diskFull(root).replace(/;.*/, '.');
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(said))
    return 'No se pudo llegar al registro de paquetes. Revisa tu conexión a internet (o el proxy) y vuelve a intentarlo.';
  if (/EACCES|EPERM|EROFS/.test(said)) return sentences.notAllowed(root).replace(/, o bórralo.*/, '.');
  if (/lock file.*in sync|EUSAGE/.test(said)) return 'package-lock.json no corresponde a package.json. Recupera ambos archivos del repositorio, o corre `npm install` si los cambiaste tú.';
  return 'No se pudieron instalar los paquetes. Lee las líneas de arriba y vuelve a intentarlo.';
}
