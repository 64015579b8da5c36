import { toBase64url } from '../shared-session/base64url';

/** 32 bytes as the server gives them; each number another account's. */
export const aWorkKey = (number: number): string => toBase64url(new Uint8Array(32).fill(number));
