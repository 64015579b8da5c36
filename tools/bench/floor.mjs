// Records requests at an api of its own, and opens floors that replay them.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Line } from './line.mjs';

/** @typedef {import('./floor-plan.mjs').Recording} Recording */
/** @typedef {import('./floor-plan.mjs').Person} Person */
/** @typedef {(line: { ask: Line['ask'] }) => Promise<void>} Task */

const RECORDER = new URL('record-statements.mjs', import.meta.url).href;
/** As the api's own pool. */
const CONNECTIONS = 10;
/** The first times fill what the product keeps in memory, which is not what a request costs. */
const WARM_UPS = 3;

/**
 * Two floors: one that prepares what the product prepares, and one that prepares everything, which is the best that these statements can do.
 * @param {import('./standard-house.mjs').StandardHouse} house @param {readonly import('./cases.mjs').Case[]} cases
 */
export async function floorsOf({ stack, set }, cases) {
  const api = await stack.startApi(['--import', RECORDER]);
  /** @type {Recording[]} */
  const recordings = [];
  for (const { task } of cases) recordings.push(...(await recordingsOf({ api: api.child, url: api.url, task })));
  const ended = once(api.child, 'exit');
  api.child.kill('SIGTERM');
  await ended;
  const given = { databaseUrl: stack.appUrl, connections: CONNECTIONS, people: [set.coordinator, ...set.learners], recordings };
  const asProduct = await openFloor({ ...given, isPrepared: false });
  const prepared = await openFloor({ ...given, isPrepared: true });
  return { asProduct, prepared, close: () => Promise.all([asProduct.close(), prepared.close()]) };
}

/** @param {{ api: import('node:child_process').ChildProcess, url: string, task: Task }} given an api that was started with the recorder @returns {Promise<Recording[]>} */
async function recordingsOf({ api, url, task }) {
  const line = await Line.to(url);
  for (let time = 0; time < WARM_UPS; time += 1) await task(line);
  /** @type {Recording[]} */
  const recordings = [];
  await task({
    async ask(question) {
      api.send('record');
      const answer = await line.ask(question);
      api.send('tell');
      const [{ statements }] = await once(api, 'message');
      recordings.push({ method: question.method, path: question.path, cookie: question.cookie ?? '', statements, ...answer });
      return answer;
    },
  });
  line.close();
  return recordings;
}

/** @param {import('./floor-server.mjs').Given} given @returns {Promise<{ url: string, pid: number, close: () => Promise<void> }>} */
async function openFloor(given) {
  const child = fork(new URL('floor-server.mjs', import.meta.url), { serialization: 'advanced' });
  child.send(given);
  const [{ port }] = await once(child, 'message');
  return {
    url: `http://localhost:${port}`, pid: /** @type {number} */ (child.pid),
    async close() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
