import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { TwoStepSecrets } from './two-step-secrets';

const secrets = new TwoStepSecrets({ SECRET_KEY: 'solo-para-pruebas-solo-para-pruebas' });

test('what was sealed for somebody is opened for them alone, and not once a bit was changed', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.uuid(), fc.nat(47), (bytes, accountId, place) => {
    const sealed = secrets.seal(Buffer.from(bytes), accountId);
    expect(secrets.open(sealed, accountId)).toEqual(Buffer.from(bytes));
    expect(() => secrets.open(sealed, randomUUID())).toThrow();
    sealed[place] = (sealed[place] ?? 0) ^ 1;
    expect(() => secrets.open(sealed, accountId)).toThrow();
  }));
});

test('recovery codes are ten, all different, the same each time, and known however they are typed', () => {
  fc.assert(fc.property(fc.uuid(), (id) => {
    const codes = secrets.recoveryCodes(id);
    expect(new Set(codes).size).toBe(10);
    expect(codes).toEqual(secrets.recoveryCodes(id));
    codes.forEach((code, index) => {
      expect(code).toMatch(/^([A-HJ-NP-TV-Z2-9]{4}-){2}[A-HJ-NP-TV-Z2-9]{4}$/);
      expect(secrets.numberOf(id, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(index + 1);
      expect(secrets.numberOf(randomUUID(), code)).toBeUndefined();
    });
  }), { numRuns: 20 });
});

test.each(['', '123456', 'AAAA-AAAA-AAAA', 'AAAA-AAAA-AAAAA'])('«%s» is none', (typed) => {
  expect(secrets.numberOf('0190b7a0-0000-4000-8000-0000000000f1', typed)).toBeUndefined();
});

test('what a key of before has made is opened while it stands, and told from what is made now', () => {
  const before = { SECRET_KEY: 'solo-para-pruebas-solo-para-pruebas' };
  const changed = new TwoStepSecrets({ SECRET_KEY: 'otra'.repeat(10), SECRET_KEY_PREVIOUS: before.SECRET_KEY });
  const alone = new TwoStepSecrets({ SECRET_KEY: 'otra'.repeat(10) });
  fc.assert(fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.uuid(), (bytes, id) => {
    const [old, now] = [secrets.seal(Buffer.from(bytes), id), changed.seal(Buffer.from(bytes), id)];
    expect([changed.open(old, id), changed.open(now, id), alone.open(now, id)]).toEqual(Array(3).fill(Buffer.from(bytes)));
    expect(() => alone.open(old, id)).toThrow();
    expect([changed.isOfBefore(old, id), changed.isOfBefore(now, id), changed.isOfBefore(Buffer.alloc(0), id), alone.isOfBefore(old, id)]).toEqual([true, false, false, false]);
    const [paper] = secrets.recoveryCodes(id);
    expect([changed.numberOf(id, paper ?? ''), alone.numberOf(id, paper ?? ''), changed.numberOf(id, changed.recoveryCodes(id)[9] ?? '')]).toEqual([1, undefined, 10]);
  }), { numRuns: 20 });
});
