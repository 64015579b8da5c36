import * as fc from 'fast-check';
import { CodeSecrets } from './code-secrets';

const secrets = new CodeSecrets({ SECRET_KEY: 'solo-para-pruebas-solo-para-pruebas' });
const others = new CodeSecrets({ SECRET_KEY: 'otra-llave-otra-llave-otra-llave-otra' });

describe('what goes out by mail', () => {
  it('is a code of six digits, always the same for one id', () => {
    fc.assert(fc.property(fc.uuid(), (id) => {
      expect(secrets.codeOf(id)).toMatch(/^[0-9]{6}$/);
      expect(secrets.codeOf(id)).toBe(secrets.codeOf(id));
      expect(secrets.isCodeOf(id, secrets.codeOf(id))).toBe(true);
    }));
  });

  it('is a link that leads to its id, and to none once a sign was changed', () => {
    fc.assert(fc.property(fc.uuid(), fc.nat(63), fc.constantFrom('A', 'b', '7', '_'), (id, place, sign) => {
      const link = secrets.linkOf(id);
      expect(link).toMatch(/^[\w-]{64}$/);
      expect(secrets.idIn(link)).toBe(id);
      const changed = link.slice(0, place) + sign + link.slice(place + 1);
      expect(secrets.idIn(changed)).toBe(changed === link ? id : undefined);
    }));
  });

  it('is worth nothing at a house with another key', () => {
    fc.assert(fc.property(fc.uuid(), (id) => { expect(others.idIn(secrets.linkOf(id))).toBeUndefined(); }));
    expect(others.hashOf('xochitl@example.mx')).not.toEqual(secrets.hashOf('xochitl@example.mx'));
  });

  it('of a key of before opens while that stands', () => {
    const [before, changed] = [new CodeSecrets({ SECRET_KEY: 'b'.repeat(40) }), new CodeSecrets({ SECRET_KEY: 'n'.repeat(40), SECRET_KEY_PREVIOUS: 'b'.repeat(40) })];
    fc.assert(fc.property(fc.uuid(), (id) => {
      expect([changed.idIn(before.linkOf(id)), changed.changeIn(before.undoOf(id)), before.idIn(changed.linkOf(id))]).toEqual([id, id, undefined]);
    }));
  });

  it.each(['', '12345', '1234567', '12345a'])('never takes «%s» for a code', (text) => {
    const id = '0190b7a0-0000-4000-8000-0000000000f1';
    expect(secrets.isCodeOf(id, text)).toBe(false);
  });
});
