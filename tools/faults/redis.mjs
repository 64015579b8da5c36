// A Redis of our own (Debian: redis-server) that keeps nothing on the disk, and that can be taken away and given back.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../start/free-port.mjs';

/** @returns {Promise<{ url: string, kill: () => Promise<void>, start: () => Promise<void> }>} */
export async function openRedis() {
  const port = await freePort();
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let server;
  const start = async () => {
    server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of server.stdout.iterator({ destroyOnReturn: false })) if (String(line).includes('Ready to accept connections')) break;
    server.stdout.resume();
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    async kill() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}
