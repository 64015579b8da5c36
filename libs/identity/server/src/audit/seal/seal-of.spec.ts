import fc from 'fast-check';
import { digestOf, hashOf, headOf, isSigned, type SealableEntry, type SealContent, sign } from './seal-of';

const KEY = 'solo-para-pruebas-solo-para-pruebas';
const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef') });
const details = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string())));
const entry: fc.Arbitrary<SealableEntry> = fc.record({
  id: fc.bigInt({ min: 1n, max: 2n ** 62n }).map(String), action: fc.string(), actorId: fc.string(), subjects: fc.array(fc.uuid()), municipalities: fc.array(fc.string()),
  details, correlationId: fc.option(fc.string()), madeAt: fc.string(),
});
const content: fc.Arbitrary<SealContent> = fc.record({
  number: fc.integer({ min: 1 }), previous: hex, sealedAt: fc.string(),
  entryIds: fc.array(fc.bigInt({ min: 1n, max: 2n ** 62n }).map(String), { minLength: 1 }), digests: fc.array(hex, { minLength: 1 }),
});

test('two entries have one digest where they say the same, and only there', () => {
  fc.assert(fc.property(entry, entry, (one, other) => {
    expect(digestOf({ ...one, details: Object.fromEntries(Object.entries(one.details).reverse()) })).toBe(digestOf(one));
    for (const column of Object.keys(one) as (keyof SealableEntry)[]) {
      const changed = { ...one, [column]: other[column] };
      expect(digestOf(changed) === digestOf(one)).toBe(JSON.stringify(sorted(changed)) === JSON.stringify(sorted(one)));
    }
  }));
});

function sorted(one: SealableEntry): unknown {
  return { ...one, details: Object.entries(one.details).sort(([a], [b]) => (a < b ? -1 : 1)) };
}

test('a seal tells each of its parts, and what comes in which place', () => {
  fc.assert(fc.property(content, content, (one, other) => {
    for (const part of Object.keys(one) as (keyof SealContent)[]) {
      const changed = { ...one, [part]: other[part] };
      expect(hashOf(changed) === hashOf(one)).toBe(JSON.stringify(changed) === JSON.stringify(one));
    }
  }));
});

test('words do not move from one column into the next', () => {
  const one: SealableEntry = { id: '1', action: 'a', actorId: 'bc', subjects: [], municipalities: [], details: { a: ['b', 'c'] }, correlationId: null, madeAt: '' };
  for (const other of [{ action: 'ab', actorId: 'c' }, { details: { a: ['b'], c: null } }, { details: { a: 'b,c' } }, { correlationId: '' }]) expect(digestOf({ ...one, ...other })).not.toBe(digestOf(one));
});

test('a head is signed for what it says, by the key that it was signed with', () => {
  fc.assert(fc.property(content, (one) => {
    const signed = sign(headOf(one), KEY);
    expect(isSigned(signed, KEY)).toBe(true);
    expect(isSigned(signed, `${KEY}!`)).toBe(false);
    for (const change of [{ number: signed.number + 1 }, { entries: signed.entries + 1 }, { lastEntry: `${signed.lastEntry}0` }, { hash: `0${signed.hash}` }, { sealedAt: `${signed.sealedAt} ` }, { signature: '' }]) {
      expect(isSigned({ ...signed, ...change }, KEY)).toBe(false);
    }
  }));
});
