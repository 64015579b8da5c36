import { base64Of } from './base64-of';

it.each([0, 1, 3, 0x8000, 0x8001, 100_000])('says %i bytes as a server reads them', (length) => {
  const bytes = Uint8Array.from({ length }, (_, place) => place % 251);
  expect(Uint8Array.from(atob(base64Of(bytes)), (sign) => sign.charCodeAt(0))).toEqual(bytes);
});
