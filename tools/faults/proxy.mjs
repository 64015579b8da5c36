// What stands before two api: it asks each whether it is ready, and sends people to those in turn. It never tries a request again.
import { Agent, createServer, request as ask } from 'node:http';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const ASK_EVERY_MS = 50;
/** An answer that does not come is no. */
const ANSWER_WITHIN_MS = 2_000;

/**
 * @typedef {{ port: number, isReady: boolean, agent: Agent }} Backend
 * @typedef {object} Proxy
 * @property {string} url
 * @property {(port: number) => void} add
 * @property {(port: number) => void} remove
 * @property {() => number} readyCount
 * @property {() => Promise<void>} close
 */

/** @param {number} port @returns {Promise<Proxy>} */
export async function openProxy(port) {
  /** @type {Backend[]} */
  const backends = [];
  let turn = 0;
  let isOpen = true;

  const server = createServer((incoming, answer) => {
    const ready = backends.filter((backend) => backend.isReady);
    if (ready.length === 0) return refuse(answer, 503);
    handOn(ready[turn++ % ready.length], incoming, answer);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  const watch = async (/** @type {Backend} */ backend) => {
    while (isOpen && backends.includes(backend)) {
      backend.isReady = await isReady(backend);
      await pause(ASK_EVERY_MS);
    }
  };
  return {
    url: `http://localhost:${port}`,
    add(backendPort) {
      const backend = { port: backendPort, isReady: false, agent: new Agent({ keepAlive: true }) };
      backends.push(backend);
      void watch(backend);
    },
    remove(backendPort) {
      const index = backends.findIndex((backend) => backend.port === backendPort);
      for (const { agent } of index < 0 ? [] : backends.splice(index, 1)) agent.destroy();
    },
    readyCount: () => backends.filter((backend) => backend.isReady).length,
    async close() {
      isOpen = false;
      for (const { agent } of backends) agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** @param {Backend} backend @param {import('node:http').IncomingMessage} incoming @param {import('node:http').ServerResponse} answer */
function handOn(backend, incoming, answer) {
  const outgoing = ask({ host: '127.0.0.1', port: backend.port, agent: backend.agent, method: incoming.method, path: incoming.url, headers: incoming.headers }, (got) => {
    answer.writeHead(got.statusCode, got.headers);
    got.pipe(answer);
    got.on('error', () => answer.destroy());
    got.on('aborted', () => answer.destroy());
  });
  outgoing.on('error', () => {
    backend.isReady = false;
    if (answer.headersSent) answer.destroy();
    else refuse(answer, 502);
  });
  incoming.pipe(outgoing);
}

/** @param {import('node:http').ServerResponse} answer @param {number} status */
function refuse(answer, status) {
  answer.writeHead(status, { 'content-type': 'text/plain' }).end();
}

/** A question of its own line, so that it does not wait behind people. @param {Backend} backend @returns {Promise<boolean>} */
function isReady({ port }) {
  return new Promise((resolve) => {
    const question = ask({ host: '127.0.0.1', port, path: '/health/ready', timeout: ANSWER_WITHIN_MS }, (got) => {
      got.resume();
      resolve(got.statusCode === 200);
    });
    question.on('timeout', () => question.destroy());
    question.on('error', () => resolve(false));
    question.end();
  });
}
