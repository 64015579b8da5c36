import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { answerIn, jsonOf, Line } from './line.mjs';

test('an answer is there when its last byte is, however it is cut', () => {
  const whole = Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{"a"\r\n3\r\n:1}\r\n0\r\n\r\n');
  for (let length = 0; length < whole.length; length += 1) assert.equal(answerIn(whole.subarray(0, length)), undefined, `${length} bytes`);
  assert.deepEqual(jsonOf(/** @type {any} */ (answerIn(whole))), { a: 1 });
});

test('asks again and again on one connection, reads what is compressed, and says when the line is lost', async () => {
  let connections = 0;
  const server = createServer((request, response) => {
    if (request.url === '/lost') return void request.socket.destroy();
    const body = brotliCompressSync(JSON.stringify({ path: request.url, cookie: request.headers.cookie }));
    response.writeHead(201, { 'Content-Encoding': 'br' }).end(body);
  });
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const line = await Line.to(`http://localhost:${/** @type {any} */ (server.address()).port}`);
    for (const path of ['/one', '/two']) {
      const answer = await line.ask({ method: 'POST', path, cookie: 'x', body: { path } });
      assert.equal(answer.status, 201);
      assert.deepEqual(jsonOf(answer), { path, cookie: '__Host-aula=x' });
    }
    assert.equal(connections, 1);
    await assert.rejects(line.ask({ method: 'GET', path: '/lost' }));
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
