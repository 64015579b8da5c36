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
