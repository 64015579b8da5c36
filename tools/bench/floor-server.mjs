// The floor: a bare Node server that does for each request what PostgreSQL and the wire must do, and nothing else. It sends the recorded statements
// with the parameters of whoever asks, throws the rows away, and answers the recorded bytes.
import { createServer } from 'node:http';
import pg from 'pg';
import { groupsOf, lessonIn, parametersOf, routeOf, transactionsOf } from './floor-plan.mjs';

/** @typedef {import('./floor-plan.mjs').Asked} Asked */
/** @typedef {import('./floor-plan.mjs').Person} Person */
/** @typedef {import('./floor-plan.mjs').Recording} Recording */
/** @typedef {{ databaseUrl: string, connections: number, isPrepared: boolean, people: Person[], recordings: Recording[] }} Given `isPrepared`: every statement by name, also where the product does not */
/** @typedef {{ text: string, name?: string, isPipelined: boolean, parameters?: import('./floor-plan.mjs').Parameter[] }} Planned */

/** Of answers: what the server itself writes, or what belongs to one request alone. */
const NOT_REPLAYED = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length']);

process.once('disconnect', () => process.exit());
process.once('message', (given) => void serve(/** @type {Given} */ (given)));

/** @param {Given} given */
async function serve({ databaseUrl, connections, isPrepared, people, recordings }) {
  const pool = new pg.Pool(/** @type {any} */ ({ connectionString: databaseUrl, max: connections, pipeline: true }));
  const byCookie = new Map(people.map((person) => [person.cookie, person]));
  const routes = new Map(recordings.map((recording) => [routeOf(recording.method, recording.path), planOf(recording, byCookie, isPrepared)]));
  const server = createServer((request, response) => {
    // The body has to arrive, as it has to at the product.
    request.resume().once('end', async () => {
      const plan = routes.get(routeOf(request.method ?? '', request.url ?? ''));
      const person = byCookie.get(/__Host-aula=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '');
      if (!plan || !person) return void response.writeHead(404).end();
      try {
        for (const transaction of plan.transactions) await replay(pool, transaction, { person, lesson: lessonIn(request.url ?? '') });
        response.writeHead(plan.status, plan.headers).end(plan.body);
      } catch (error) {
        response.writeHead(500).end(String(error));
      }
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (server.address()).port }));
}

/** @param {Recording} recording @param {Map<string, Person>} byCookie @param {boolean} isPrepared */
function planOf({ statements, status, headers, body, cookie, path }, byCookie, isPrepared) {
  const person = byCookie.get(cookie);
  if (!person) throw new Error('recorded of somebody who is not in the set');
  const planned = statements.map(({ text, name, values, isPipelined }) => ({
    text, isPipelined, name: name ?? (isPrepared && values ? nameOf(text) : undefined), ...(values && { parameters: parametersOf(values, { person, lesson: lessonIn(path) }) }),
  }));
  return {
    transactions: transactionsOf(planned).map(groupsOf), status, body: Buffer.from(body),
    headers: { ...Object.fromEntries(Object.entries(headers).filter(([header]) => !NOT_REPLAYED.has(header))), 'content-length': body.length },
  };
}

/** @type {Map<string, string>} */
const names = new Map();

/** @param {string} text */
function nameOf(text) {
  const name = names.get(text) ?? `floor ${names.size}`;
  names.set(text, name);
  return name;
}

/** As the product sends them: what left together there leaves together here, in one write. @param {pg.Pool} pool @param {Planned[][]} groups @param {Asked} asked */
async function replay(pool, groups, asked) {
  const client = await pool.connect();
  const { stream } = /** @type {any} */ (client).connection;
  try {
    for (const group of groups) {
      stream.cork();
      const sent = group.map(({ text, name, parameters }) => (parameters ? client.query(/** @type {any} */ ({ text, name, values: parameters.map((parameter) => parameter(asked)) })) : client.query(text)));
      stream.uncork();
      await Promise.all(sent);
    }
  } finally {
    client.release();
  }
}
