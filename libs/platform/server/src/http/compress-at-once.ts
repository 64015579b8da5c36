import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';

/** Below, compressing saves nothing that the wire would notice; above, it would keep everybody else waiting, and a stream does it beside the work. */
const LEAST = 1_000;
const MOST = 65_536;
const COMPRESSIBLE = /^(application\/([\w.-]+\+)?json|text\/|image\/svg)/;

/**
 * An answer that is there as a whole is compressed as a whole and leaves with its length in one write: a stream costs several writes, and each of
 * them more than the compression. Whatever is streamed or large is left to what runs inside of this.
 */
export function compressAtOnce(request: Request, response: Response, next: NextFunction): void {
  const end = response.end.bind(response) as (...given: unknown[]) => Response;
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    const bytes = typeof chunk === 'string' && typeof rest[0] !== 'function' ? Buffer.from(chunk, rest[0] as BufferEncoding | undefined) : chunk;
    const compressed = Buffer.isBuffer(bytes) && isFit(request, response, bytes) ? compress(request, bytes) : undefined;
    if (!compressed) return end(chunk, ...rest);
    response.setHeader('Content-Encoding', compressed.encoding);
    response.setHeader('Content-Length', compressed.bytes.length);
    response.vary('Accept-Encoding');
    return end(compressed.bytes);
  }) as Response['end'];
  next();
}

function isFit(request: Request, response: Response, { length }: Buffer): boolean {
  return (
    length >= LEAST && length <= MOST && !response.headersSent && request.method !== 'HEAD' && !response.hasHeader('Content-Encoding') &&
    COMPRESSIBLE.test(String(response.getHeader('Content-Type') ?? '')) && !/no-transform/.test(String(response.getHeader('Cache-Control') ?? ''))
  );
}

/** Undefined where the other side wants neither. */
function compress(request: Request, bytes: Buffer): { encoding: string; bytes: Buffer } | undefined {
  if (request.acceptsEncodings('br')) {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_LGWIN } = constants;
    // A window no larger than what goes in: making a larger one ready takes half of the time.
    return { encoding: 'br', bytes: brotliCompressSync(bytes, { params: { [BROTLI_PARAM_QUALITY]: 4, [BROTLI_PARAM_SIZE_HINT]: bytes.length, [BROTLI_PARAM_LGWIN]: 16 } }) };
  }
  return request.acceptsEncodings('gzip') ? { encoding: 'gzip', bytes: gzipSync(bytes) } : undefined;
}
