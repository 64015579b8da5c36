/** The guard itself: see guard.mjs. Reads one JSON line per process on standard input and acts when that closes. */
import { createInterface } from 'node:readline';
import { isAlive, processesWith, signal, waitUntil } from './processes.mjs';

/** @typedef {{ pid: number, born: string, role: 'app' | 'postgres', group: boolean }} Watched */

const APPS_MAY_TAKE = 5_000;
const POSTGRES_MAY_TAKE = 5_000;

const mark = process.argv[2];
/** @type {Map<number, Watched>} */
const watched = new Map();

for (const name of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, () => {});

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.watch) watched.set(message.watch.pid, message.watch);
  else watched.delete(message.forget);
}

const apps = () => [...watched.values()].filter((each) => each.role === 'app' && isAlive(each));
const databases = () => [...watched.values()].filter((each) => each.role === 'postgres' && isAlive(each));

for (const app of apps()) signal(app.pid, 'SIGTERM', app);
await waitUntil(() => apps().length === 0, APPS_MAY_TAKE);
for (const app of apps()) signal(app.pid, 'SIGKILL', app);

for (const database of databases()) signal(database.pid, 'SIGINT');
await waitUntil(() => databases().length === 0, POSTGRES_MAY_TAKE);
for (const database of databases()) signal(database.pid, 'SIGKILL');

// Grandchildren that made groups of their own are known by the mark they inherited.
if (watched.size > 0) for (const pid of processesWith(mark)) if (pid !== process.pid) signal(pid, 'SIGKILL');
process.exit(0);
