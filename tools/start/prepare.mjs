/** Runs `db:prepare`: migrations, reference data, courses and, in a demonstration, its people. */
import { createInterface } from 'node:readline';
import { outputOf } from './build.mjs';
import { Sentence } from './sentences.mjs';

/** @typedef {{ email: string, passphrase: string, who: string }} Account */

/**
 * @param {{ folders: import('./config.mjs').Folders, guard: import('./guard.mjs').Guard, env: NodeJS.ProcessEnv, demo: boolean, note: (line: string) => void }} given
 * @returns {Promise<{ accounts: Account[] }>}
 */
export async function prepareDatabase({ folders, guard, env, demo, note }) {
  const args = ['--enable-source-maps', outputOf(folders, 'aula'), 'db:prepare', '--json', ...(demo ? ['--demo'] : [])];
  const child = guard.spawn(process.execPath, args, { cwd: folders.root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let last = '';
  let said = false;
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => line.trim() && (last = line));
  if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => { said = true; note(line); });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const { code, signal } = await child.gone;
  await closed;
  if (code === 0) return { accounts: accountsIn(last) };
  // With code 1 it has told its own sentence.
  throw new Sentence(code === 1 && said ? 'La base de datos no quedó lista; la línea de arriba dice por qué.' : `No se pudo preparar la base de datos (${signal ?? `código ${code}`}). Vuelve a intentarlo; si se repite, usa \`npm run demo:reset\`.`);
}

/** @param {string} json @returns {Account[]} */
function accountsIn(json) {
  try {
    return JSON.parse(json).demoAccounts ?? [];
  } catch {
    return [];
  }
}
