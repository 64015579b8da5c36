import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { measure, withProcessorTime } from './measure.mjs';

test('a case that fails while warming up is told as a row like any other', async () => {
  const server = createServer((_request, response) => response.end('x')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://localhost:${/** @type {any} */ (server.address()).port}`;
  const pids = { api: process.pid, worker: process.pid, postgres: process.pid };
  const row = (/** @type {(line: import('./line.mjs').Line) => Promise<void>} */ task) => measure({ url, task, concurrency: 2, seconds: 0.05 }, (work) => withProcessorTime(pids, work));
  try {
    const failed = await row(() => Promise.reject(new Error('refused')));
    assert.ok(failed.errors > 0 && failed.tasks === 0 && 'cpu' in failed);
    const done = await row(async (line) => void (await line.ask({ method: 'GET', path: '/' })));
    assert.ok(done.errors === 0 && done.tasks > 0 && 'cpu' in done);
  } finally {
    server.close();
  }
});
