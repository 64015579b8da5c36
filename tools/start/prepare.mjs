/** Runs `db:prepare`: migrations, reference data, courses and, in a demonstration, its people. */
import { createInterface } from 'node:readline';
import { outputOf } from './build.mjs';
import { Sentence, explain, sentences } from './sentences.mjs';

/** What PostgreSQL says of a table whose file is gone or is not what was written. */
const DAMAGED = /could not (open|read) .*\bbase\/\d|could not access status of transaction|invalid page in block|unexpected (data beyond EOF|zero page)/;

/** @typedef {{ email: string, passphrase: string, who: string }} Account */

/**
 * @param {{ folders: import('./config.mjs').Folders, guard: import('./guard.mjs').Guard, env: NodeJS.ProcessEnv, demo: boolean, where?: string, note: (line: string) => void }} given
 *   `where`: the folder of the embedded database
 * @returns {Promise<{ accounts: Account[] }>}
 */
export async function prepareDatabase({ folders, guard, env, demo, where, note }) {
  const args = ['--enable-source-maps', outputOf(folders, 'aula'), 'db:prepare', '--json', ...(demo ? ['--demo'] : [])];
  const child = guard.spawn(process.execPath, args, { cwd: folders.root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let last = '';
  let said = '';
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => line.trim() && (last = line));
  if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => { said += `${line}\n`; note(line); });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const { code, signal } = await child.gone;
  await closed;
  if (code === 0) return { accounts: accountsIn(last) };
  const broken = where && (explain(said, where) ?? (DAMAGED.test(said) ? sentences.brokenDatabase(where) : undefined));
  if (broken) throw new Sentence(broken);
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
