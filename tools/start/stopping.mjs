/** How a command hears that it should stop, and does so whatever it is doing. */
import { constants } from 'node:os';

/** A terminal, npm and the shell may each hand on one and the same Ctrl-C. */
const SAME_PRESS = 400;

/**
 * @typedef {object} Stopping
 * @property {Promise<NodeJS.Signals>} asked
 * @property {Promise<void>} hurry a second Ctrl-C
 */

/** @returns {Stopping} */
export function listenForStop() {
  /** @type {PromiseWithResolvers<NodeJS.Signals>} */
  const asked = withResolvers();
  /** @type {PromiseWithResolvers<void>} */
  const hurry = withResolvers();
  let first = 0;
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => {
      asked.resolve(name);
      first ||= Date.now();
      if (name === 'SIGINT' && Date.now() - first > SAME_PRESS) hurry.resolve();
    });
  }
  return { asked: asked.promise, hurry: hurry.promise };
}

/** Promise.withResolvers came with Node 22; this must run on 20. @returns {PromiseWithResolvers<any>} */
function withResolvers() {
  /** @type {any} */
  const all = {};
  all.promise = new Promise((resolve, reject) => Object.assign(all, { resolve, reject }));
  return all;
}

/** @param {{ code: number | null, signal: NodeJS.Signals | null }} end @returns {number} as a shell tells it */
export const exitCode = ({ code, signal }) => code ?? (signal ? 128 + constants.signals[signal] : 1);
