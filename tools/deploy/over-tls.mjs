// Who comes from outside: over TLS, by the name that the certificate says.
import { Agent, request } from 'node:https';

/** @typedef {{ status: number, headers: Record<string, string[]>, body: string }} Answer `headers` with every time that each was sent */

/** @param {{ port: number, name: string, certificate: Buffer }} site */
export function visitorOf({ port, name, certificate }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  /** @param {string} path @param {{ method?: string, headers?: Record<string, string>, body?: string }} [how] @returns {Promise<Answer>} */
  const ask = (path, { method = 'GET', headers = {}, body } = {}) => new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, servername: name, ca: certificate, agent, path, method, headers: { host: name, ...headers } }, (answer) => {
      const chunks = /** @type {Buffer[]} */ ([]);
      answer.on('data', (chunk) => chunks.push(chunk)).once('error', reject);
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, headers: /** @type {any} */ (answer.headersDistinct), body: Buffer.concat(chunks).toString() }));
    });
    asked.once('error', reject).end(body);
  });
  return {
    ask,
    /** @param {string} path @param {object} body @param {Record<string, string>} [headers] @param {string} [method] */
    send: (path, body, headers = {}, method = 'POST') => ask(path, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }),
    leave: () => agent.destroy(),
  };
}
