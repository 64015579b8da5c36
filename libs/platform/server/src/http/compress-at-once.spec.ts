import { once } from 'node:events';
import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import compression from 'compression';
import express, { type Response } from 'express';
import { compressAtOnce } from './compress-at-once';

const text = (length: number) => 'á'.repeat(length / 2);
const ANSWERS: Readonly<Record<string, (response: Response) => unknown>> = {
  '/json': (response) => response.json({ text: text(5_000) }),
  '/small': (response) => response.json({ text: text(500) }),
  '/large': (response) => response.json({ text: text(200_000) }),
  '/streamed': (response) => { response.type('text/plain').write(text(2_000)); response.end(text(2_000)); },
  '/pdf': (response) => response.type('application/pdf').send(Buffer.alloc(5_000)),
  '/ready': (response) => response.set('Content-Encoding', 'gzip').type('text/plain').send(Buffer.alloc(5_000)),
  '/untouched': (response) => response.set('Cache-Control', 'no-transform').json({ text: text(5_000) }),
  '/written': (response) => response.type('text/plain').end(text(5_000), 'utf8'),
  '/called-back': (response) => response.type('text/plain').end(text(5_000), () => undefined),
  '/nothing': (response) => response.status(204).end(),
};

let server: Server;
beforeAll(async () => {
  const app = express();
  app.use(compression(), compressAtOnce);
  for (const [path, answer] of Object.entries(ANSWERS)) app.get(path, (_request, response) => void answer(response));
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

async function ask(path: string, headers: Record<string, string> = { 'accept-encoding': 'gzip, deflate, br' }, method = 'GET'): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path, headers, method, agent: false });
  const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}

test('a whole answer leaves compressed, with its length, as the other side likes it best', async () => {
  const brotli = await ask('/json');
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', 'content-length': String(brotli.body.length), vary: 'Accept-Encoding' });
  expect(JSON.parse(brotliDecompressSync(brotli.body).toString())).toEqual({ text: text(5_000) });
  const gzip = await ask('/json', { 'accept-encoding': 'gzip, br;q=0' });
  expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', 'content-length': String(gzip.body.length) });
  expect(JSON.parse(gunzipSync(gzip.body).toString())).toEqual({ text: text(5_000) });
  for (const path of ['/written', '/called-back']) expect(brotliDecompressSync((await ask(path)).body).toString()).toBe(text(5_000));
});

test('what is small, ready, no text, or not to be touched stays as it is', async () => {
  expect((await ask('/json', {})).headers['content-encoding']).toBeUndefined();
  for (const path of ['/small', '/pdf', '/untouched', '/nothing']) expect((await ask(path)).headers['content-encoding']).toBeUndefined();
  expect((await ask('/ready')).body).toHaveLength(5_000);
});

test('what is streamed or large is compressed as a stream', async () => {
  for (const path of ['/large', '/streamed']) {
    const { headers, body } = await ask(path);
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'transfer-encoding': 'chunked' });
    expect(brotliDecompressSync(body).length).toBeGreaterThan(3_000);
  }
});

test('an answer that the browser has already is not sent again, and a question for the head alone gets no body', async () => {
  const { headers } = await ask('/json');
  const again = await ask('/json', { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' });
  expect([again.status, again.body.length, again.headers['content-encoding']]).toEqual([304, 0, undefined]);
  expect((await ask('/json', { 'accept-encoding': 'br' }, 'HEAD')).body).toHaveLength(0);
});
