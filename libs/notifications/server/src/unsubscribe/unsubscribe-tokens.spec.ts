import fc from 'fast-check';
import { UnsubscribeTokens } from './unsubscribe-tokens';

const tokens = new UnsubscribeTokens({ SECRET_KEY: 'k'.repeat(43) });
const SIGNS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];

describe('an unsubscribe token', () => {
  it('leads back to the person and the kind of mail', () => {
    fc.assert(fc.property(fc.uuid(), (accountId) => {
      const token = tokens.write(accountId, 'reminder');
      expect(token).toMatch(/^[\w-]{44}$/);
      expect(tokens.read(token)).toEqual({ accountId, category: 'reminder' });
    }));
  });

  it('is worth nothing with any sign changed, left out or added', () => {
    fc.assert(fc.property(fc.uuid(), fc.nat(43), fc.constantFrom(...SIGNS), (accountId, at, sign) => {
      const token = tokens.write(accountId, 'reminder');
      const changed = token.slice(0, at) + sign + token.slice(at + 1);
      if (changed !== token) expect(tokens.read(changed)).toBeUndefined();
      expect(tokens.read(token.slice(0, at))).toBeUndefined();
      expect(tokens.read(token + sign)).toBeUndefined();
    }));
  });

  it('is none when it is anything else', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String()), (text) => tokens.read(text) === undefined));
  });

  it('of another server is worth nothing here', () => {
    const elsewhere = new UnsubscribeTokens({ SECRET_KEY: 'x'.repeat(43) });
    expect(tokens.read(elsewhere.write('7b1a4b7e-3c1e-4c53-9a55-0a2a3b1c9d01', 'reminder'))).toBeUndefined();
  });

  it('that a key of before has sealed holds while it stands', () => {
    const changed = new UnsubscribeTokens({ SECRET_KEY: 'x'.repeat(43), SECRET_KEY_PREVIOUS: `${'y'.repeat(43)}\n${'k'.repeat(43)}` });
    const accountId = '7b1a4b7e-3c1e-4c53-9a55-0a2a3b1c9d01';
    expect(changed.read(tokens.write(accountId, 'reminder'))).toEqual({ accountId, category: 'reminder' });
    expect(tokens.read(changed.write(accountId, 'reminder'))).toBeUndefined();
  });
});
