// A PostgreSQL of our own, durable as in earnest, that can be struck down and comes back at the same address.
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { postmasterOf } from '../start/cluster.mjs';
import { newPassword } from '../start/config.mjs';
import { openPostgres } from '../start/postgres.mjs';
import { signal } from '../start/processes.mjs';
import { root } from '../steps.mjs';
import { until } from './looking.mjs';

/**
 * @typedef {object} Cluster
 * @property {string} superuserUrl
 * @property {() => Promise<void>} crash as `pg_ctl stop -m immediate`: no goodbye, no checkpoint
 * @property {() => Promise<void>} start recovers from its log
 * @property {() => () => Promise<void>} keepUp starts it again whenever it has ended by itself, as whoever supervises it would; answers with how to leave that
 * @property {() => Promise<void>} stop
 */

/** @typedef {((sql: string, values?: unknown[]) => Promise<any[]>) & { end: () => Promise<void> }} Truth rows past every policy, asked again while the server is away */

/** @param {string} folder that everybody may enter @returns {Promise<Cluster>} */
export async function openCluster(folder) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const how = { root, dataDir: join(folder, 'postgres'), password: newPassword(), logFile: join(folder, 'postgres.log') };
  let server = await openPostgres(how);
  const { port } = server;
  return {
    superuserUrl: server.superuserUrl,
    async crash() {
      const pid = postmasterOf(server.where);
      if (pid !== undefined) signal(pid, 'SIGQUIT');
      await server.died;
      await server.stop();
    },
    async start() {
      server = await openPostgres({ ...how, port });
    },
    keepUp() {
      let isKept = true;
      const keeping = (async () => {
        while (isKept) {
          const left = await Promise.race([server.died, until(() => isKept, (kept) => !kept, Infinity)]);
          if (left === false) return;
          await server.stop();
          await until(() => openPostgres({ ...how, port }).then((opened) => (server = opened), () => undefined), Boolean);
        }
      })();
      return async () => {
        isKept = false;
        await keeping;
      };
    },
    stop: () => server.stop(),
  };
}

/** @param {string} url @returns {Truth} */
export function truthAt(url) {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => undefined);
  const ask = async (sql, values) => {
    const { rows } = await until(() => pool.query(sql, values).catch((error) => {
      if (!isAway(error)) throw error;
    }), (answer) => answer !== undefined);
    return rows;
  };
  return Object.assign(ask, { end: () => pool.end() });
}

/** Being asked again does no harm: what changes something is sent while nothing is broken. @param {{ code?: string, message: string }} error */
const isAway = ({ code, message }) => /^(ECONN|EPIPE|57P0|08)/.test(code ?? '') || /^(Connection terminated|timeout exceeded|Client has encountered)/.test(message);
