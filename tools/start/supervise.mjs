/** Keeps an application running: a death before it was ready is an error, later ones are mended, too many end everything. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openLog } from './logs.mjs';
import { Sentence, explain } from './sentences.mjs';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
const TOO_MANY = { deaths: 5, within: 60_000 };

/**
 * @typedef {object} Supervised
 * @property {Promise<never>} failed rejects with the sentence when it cannot be kept running
 * @property {() => void} nowReady from here on it is restarted
 * @property {() => string[]} tail
 */

/**
 * @param {{ name: string, main: string, env: NodeJS.ProcessEnv, cwd: string, logs: string, guard: Pick<import('./guard.mjs').Guard, 'spawn' | 'isEnding'>, say: (text: string) => void, firstPause?: number }} app
 * @returns {Supervised}
 */
export function keepRunning({ name, main, env, cwd, logs, guard, say, firstPause = FIRST_PAUSE }) {
  const log = openLog(logs, name);
  let ready = false;

  const life = () =>
    guard.spawn(process.execPath, ['--enable-source-maps', main], { cwd, env, stdio: ['ignore', log.fd, 'inherit', 'ipc'] }).gone;

  async function lives() {
    /** @type {number[]} */
    let deaths = [];
    for (let pause = firstPause; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      const began = Date.now();
      const end = await life();
      if (guard.isEnding()) return new Promise(() => {});
      const how = end.signal ?? `código ${end.code}`;
      if (!ready) throw sentence(`${name} no arrancó (${how}). Sus últimas líneas están arriba; el resto, en ${log.file}.`);
      deaths = [...deaths.filter((at) => at > Date.now() - TOO_MANY.within), Date.now()];
      if (deaths.length >= TOO_MANY.deaths) throw sentence(`${name} se cerró ${deaths.length} veces en un minuto y no se puede seguir. Revisa ${log.file}.`);
      if (Date.now() - began > TOO_MANY.within) pause = firstPause;
      say(`${name} se cerró (${how}); se vuelve a abrir en ${pause / 1000} s. Detalles en ${log.file}.`);
      await sleep(pause);
    }
  }

  const sentence = (/** @type {string} */ text) => {
    const details = log.tail();
    return new Sentence(explain(details.join('\n'), logs) ?? text, { details });
  };

  const failed = /** @type {Promise<never>} */ (lives());
  failed.catch(() => {});
  return { failed, nowReady: () => void (ready = true), tail: log.tail };
}
