// One kept connection that asks one thing at a time. Smaller than an HTTP client, because it shares the machine with what it measures.
import { once } from 'node:events';
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Answer */
/** @typedef {{ method: string, path: string, cookie?: string, key?: string, body?: unknown, from?: string }} Question `from`: the address that a proxy would name */

const HEAD_END = Buffer.from('\r\n\r\n');
const READERS = { br: brotliDecompressSync, gzip: gunzipSync };

export class Line {
  /** @type {Buffer} */
  #unread = Buffer.alloc(0);
  /** @type {{ resolve: (answer: Answer) => void, reject: (error: Error) => void } | undefined} */
  #waiting;

  /** @param {import('node:net').Socket} socket @param {string} host */
  constructor(socket, host) {
    this.socket = socket;
    this.host = host;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#read(chunk));
    const lost = (/** @type {Error | undefined} */ error) => this.#waiting?.reject(error ?? new Error('the line was closed'));
    socket.on('error', lost);
    socket.on('close', () => lost(undefined));
  }

  /** @param {string} url @returns {Promise<Line>} */
  static async to(url) {
    const { host, port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    return new Line(socket, host);
  }

  /** As a browser asks: kept alive, compressed. @param {Question} question @returns {Promise<Answer>} */
  ask({ method, path, cookie, key, body, from }) {
    const text = body === undefined ? '' : JSON.stringify(body);
    const head = `${method} ${path} HTTP/1.1\r\nHost: ${this.host}\r\nAccept-Encoding: gzip, deflate, br\r\nAccept: application/json\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0\r\n`
      + (cookie ? `Cookie: __Host-aula=${cookie}\r\n` : '') + (key ? `Idempotency-Key: ${key}\r\n` : '') + (from ? `X-Forwarded-For: ${from}\r\n` : '')
      + (body === undefined ? (method === 'GET' ? '' : 'Content-Length: 0\r\n') : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n`);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.socket.write(`${head}\r\n${text}`);
    });
  }

  close() {
    this.socket.destroy();
  }

  /** @param {Buffer} chunk */
  #read(chunk) {
    this.#unread = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
    const answer = answerIn(this.#unread);
    if (!answer) return;
    this.#unread = Buffer.alloc(0);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(answer);
  }
}

/** The answer when it is there wholly. @param {Buffer} bytes @returns {Answer | undefined} */
export function answerIn(bytes) {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const [first = '', ...lines] = bytes.toString('latin1', 0, headEnd).split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const rest = bytes.subarray(headEnd + HEAD_END.length);
  const body = headers['transfer-encoding'] === 'chunked' ? chunksIn(rest) : exactly(rest, Number(headers['content-length'] ?? 0));
  return body && { status: Number(first.split(' ')[1]), headers, body };
}

/** @param {Buffer} bytes @param {number} length */
const exactly = (bytes, length) => (bytes.length < length ? undefined : bytes.subarray(0, length));

/** @param {Buffer} bytes @returns {Buffer | undefined} */
function chunksIn(bytes) {
  /** @type {Buffer[]} */
  const chunks = [];
  for (let at = 0; ;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const length = parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const from = lineEnd + 2;
    if (bytes.length < from + length + 2) return undefined;
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(from, from + length));
    at = from + length + 2;
  }
}

/** The text of an answer, whatever it travelled as. @param {Answer} answer @returns {string} */
export function textOf({ headers, body }) {
  const reader = READERS[/** @type {keyof READERS} */ (headers['content-encoding'])];
  return (reader ? reader(body) : body).toString('utf8');
}

/** @param {Answer} answer */
export const jsonOf = (answer) => JSON.parse(textOf(answer));
