import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_MS = 30_000;
const DIGITS = 6;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Clocks of telephones differ, and people take time to type. */
const WINDOW = [0, -1, 1] as const;

/** RFC 4226: the code of one number of a count. */
export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** RFC 6238: the half minute that an instant lies in. */
export function stepAt(instant: Date): number {
  return Math.floor(instant.getTime() / STEP_MS);
}

/** In which half minute, of this one and its neighbours, this is the code; undefined for none. */
export function stepOf(secret: Buffer, code: string, now: Date): number | undefined {
  if (!/^[0-9]{6}$/.test(code)) return undefined;
  return WINDOW.map((away) => stepAt(now) + away).find((step) => timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code)));
}

/** As applications want it, and as people can type it: RFC 4648, without padding. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32.charAt(Number.parseInt(five.padEnd(5, '0'), 2))).join('');
}

/** What the QR code says. */
export function keyAddress(secret: Buffer, issuer: string, person: string): string {
  const label = [issuer, person].map(encodeURIComponent).join(':');
  return `otpauth://totp/${label}?${new URLSearchParams({ secret: base32(secret), issuer }).toString()}`;
}
