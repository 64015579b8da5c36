// What many houses stand on, one after the other: a PostgreSQL with the demo ready to be copied, and a Redis where queues live there.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { prepareDatabase } from '../stack.mjs';
import { openCluster } from './cluster.mjs';
import { openRedis } from './redis.mjs';

const TEMPLATE = 'aula_faults_template';

/**
 * @typedef {object} Ground
 * @property {import('./cluster.mjs').Cluster} cluster
 * @property {Awaited<ReturnType<typeof openRedis>> | undefined} redis
 * @property {() => Promise<{ appUrl: string, superuserUrl: string }>} newDatabase with the demo in it
 * @property {() => Promise<void>} close
 */

/** @param {{ folder: string, queue: 'postgres' | 'redis' }} given @returns {Promise<Ground>} */
export async function openGround({ folder, queue }) {
  const cluster = await openCluster(folder);
  const redis = queue === 'redis' ? await openRedis() : undefined;
  const { appUrl, ownerUrl } = await prepareDatabase({ superuserUrl: cluster.superuserUrl, folder, database: TEMPLATE });
  const [app, owner] = [appUrl, ownerUrl].map((url) => pg.escapeIdentifier(decodeURIComponent(new URL(url).username)));
  let last;
  return {
    cluster, redis,
    async newDatabase() {
      const name = `aula_faults_${randomBytes(4).toString('hex')}`;
      const admin = new pg.Client(cluster.superuserUrl);
      await admin.connect();
      if (last) await admin.query(`drop database if exists ${last} with (force)`);
      await admin.query(`create database ${name} template ${TEMPLATE} owner ${owner}`);
      // What a database itself grants is not copied.
      await admin.query(`grant connect, temporary on database ${name} to ${app}`);
      await admin.end();
      last = name;
      const at = (/** @type {string} */ url) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
      return { appUrl: at(appUrl), superuserUrl: at(cluster.superuserUrl) };
    },
    async close() {
      await redis?.kill();
      await cluster.stop();
    },
  };
}
