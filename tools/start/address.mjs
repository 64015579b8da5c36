/** The address people use: free before we start, answering after. */
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Sentence } from './sentences.mjs';

const LOOK_EVERY = 50;
const START_MAY_TAKE = 60_000;

/** @param {{ host: string, port: number }} address */
export async function ensureFree({ host, port }) {
  // `localhost` may mean ::1 to a browser, which would then show somebody else's page.
  const taken = (await bindError(host, port)) ?? (host === '127.0.0.1' && (await somebodyAnswers('::1', port)) ? 'EADDRINUSE' : undefined);
  if (taken === undefined) return;
  const other = `Elige otro, por ejemplo \`PORT=${port < 65_535 ? port + 1 : 3001} npm start\``;
  if (taken === 'EADDRINUSE') throw new Sentence(`El puerto ${port} está ocupado por otro programa. ${other}, o cierra ese programa.`);
  if (taken === 'EACCES') throw new Sentence(`Esta cuenta no puede usar el puerto ${port}. Elige uno mayor que 1023, por ejemplo \`PORT=3000 npm start\`.`);
  throw new Sentence(`No se puede abrir la dirección ${host}:${port} (${taken}). Revisa HOST; para usarla solo en esta máquina, déjalo sin valor.`);
}

/** @param {string} host @param {number} port @returns {Promise<string | undefined>} */
function bindError(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(/** @type {any} */ (error).code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
function somebodyAnswers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    for (const [event, answer] of /** @type {[string, boolean][]} */ ([['connect', true], ['error', false], ['timeout', false]]))
      socket.once(event, () => { socket.destroy(); resolve(answer); });
  });
}

const CARRIED = {
  REDIS_URL: { port: 6379, text: 'las constancias y los correos esperan a que vuelva' },
  SMTP_URL: { port: 25, text: 'los correos se vuelven a intentar durante unos minutos' },
};

/** What to tell of the servers given in the environment that do not answer: everything opens without them, so nobody else would. @returns {Promise<string[]>} */
export async function silentServers(variables = process.env) {
  const told = await Promise.all(Object.entries(CARRIED).map(async ([variable, { port, text }]) => {
    const url = URL.parse(variables[variable] ?? '');
    if (!url?.hostname || (await somebodyAnswers(url.hostname.replace(/^\[|\]$/g, ''), Number(url.port || port)))) return [];
    return [`${variable} (${url.host}) no responde: ${text}.`];
  }));
  return told.flat();
}

/** Both the readiness check and the first page. @param {{ host: string, port: number }} address */
export async function untilItAnswers({ host, port }) {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  const answers = async (/** @type {string} */ path) => {
    try {
      const response = await fetch(`http://${reachable}:${port}${path}`, { signal: AbortSignal.timeout(5_000), redirect: 'manual' });
      await response.arrayBuffer();
      return response.status === 200;
    } catch {
      return false;
    }
  };
  for (const end = Date.now() + START_MAY_TAKE; Date.now() < end; await sleep(LOOK_EVERY))
    if ((await answers('/health/ready')) && (await answers('/'))) return;
  throw new Sentence(`La aplicación no respondió en ${START_MAY_TAKE / 1000} segundos. Revisa .data/logs/api.log y vuelve a intentarlo con \`npm start\`.`);
}
