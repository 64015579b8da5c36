// `node --import` this before the api: on demand it tells its parent which statements a request sends. Only the floor's recording runs with it.
import pg from 'pg';

/** @typedef {{ text: string, name?: string, values?: unknown[], isPipelined: boolean }} Statement `isPipelined`: it left before the answer to the one before had come */

/** @type {Statement[] | undefined} */
let recorded;
const underWay = new WeakMap();
const query = pg.Client.prototype.query;

pg.Client.prototype.query = /** @type {any} */ (function recordingQuery(/** @type {any} */ config, /** @type {any} */ values, /** @type {any} */ callback) {
  const before = underWay.get(this) ?? 0;
  recorded?.push({ ...(typeof config === 'string' ? { text: config, values } : { text: config.text, name: config.name, values: config.values ?? values }), isPipelined: before > 0 });
  const sent = /** @type {any} */ (query).call(this, config, values, callback);
  if (typeof sent?.then !== 'function') return sent;
  underWay.set(this, before + 1);
  const done = () => underWay.set(this, underWay.get(this) - 1);
  sent.then(done, done);
  return sent;
});

process.on('message', (said) => {
  if (said === 'record') recorded = [];
  if (said === 'tell') {
    process.send?.({ statements: recorded });
    recorded = undefined;
  }
});
