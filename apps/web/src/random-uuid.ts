/** RFC 9562, version 4, from sixteen random bytes. */
export function uuidOf(random: Uint8Array): `${string}-${string}-${string}-${string}-${string}` {
  const bytes = random.map((byte, place) => (place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte));
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}

/** Browsers leave it out on plain HTTP of another machine, where the demo is shown in offices: attempts and keys of calls are named by it. */
export function provideRandomUuid(crypto: Crypto): void {
  if ('randomUUID' in crypto) return;
  Object.defineProperty(crypto, 'randomUUID', { value: () => uuidOf((crypto as Crypto).getRandomValues(new Uint8Array(16))) });
}
