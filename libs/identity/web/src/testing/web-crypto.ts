import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

/** What browsers have and jsdom has not. */
export function provideWebCrypto(): void {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  Object.assign(globalThis, { TextEncoder, TextDecoder });
}

/** 32 bytes as the server gives them; each number another account's. */
export const aWorkKey = (number: number): string => Buffer.alloc(32, number).toString('base64url');
