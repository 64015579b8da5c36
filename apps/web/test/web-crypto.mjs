// What browsers have and jsdom has not.
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

Object.defineProperty(globalThis.crypto, 'subtle', { get: () => webcrypto.subtle, configurable: true });
Object.assign(globalThis, { TextEncoder, TextDecoder });
