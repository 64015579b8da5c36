import fc from 'fast-check';
import { provideRandomUuid, uuidOf } from './random-uuid';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('random ids', () => {
  it('are of version 4, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => { expect(uuidOf(bytes)).toMatch(UUID); }));
  });

  it('keep every bit but those of version and variant', () => {
    expect(uuidOf(new Uint8Array(16).fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
    expect(uuidOf(Uint8Array.from({ length: 16 }, (_, place) => place))).toBe('00010203-0405-4607-8809-0a0b0c0d0e0f');
  });

  it('are provided where the browser has none, and left alone where it has', () => {
    const plain = { getRandomValues: (bytes: Uint8Array) => bytes.fill(7) } as unknown as Crypto;
    provideRandomUuid(plain);
    expect(plain.randomUUID()).toBe('07070707-0707-4707-8707-070707070707');
    const own = { randomUUID: () => 'own' } as unknown as Crypto;
    provideRandomUuid(own);
    expect(own.randomUUID()).toBe('own');
  });
});
