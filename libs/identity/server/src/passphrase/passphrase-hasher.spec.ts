import { PassphraseHasher, STRONG } from './passphrase-hasher';

const cheap = { memoryCost: 8, timeCost: 1, parallelism: 1 };

describe('PassphraseHasher', () => {
  it('is Argon2id with 46 MiB, one pass and one lane', async () => {
    expect(await new PassphraseHasher(STRONG).hash('mi abuela vende tamales')).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  });

  it('knows a hash that was made with other parameters', async () => {
    const kept = await new PassphraseHasher({ ...cheap, memoryCost: 16 }).hash('mi abuela vende tamales');
    expect(await new PassphraseHasher(cheap).isRight(kept, 'mi abuela vende tamales')).toBe(true);
    expect(await new PassphraseHasher(cheap).isRight(kept, 'mi abuela vende tortas')).toBe(false);
  });

  it('takes a composed and a decomposed ñ for the same', async () => {
    const hasher = new PassphraseHasher(cheap);
    expect(await hasher.isRight(await hasher.hash('los ni\u00f1os'), 'los nin\u0303os')).toBe(true);
  });

  it.each([undefined, '', 'nobody signs in with this'])('does the work and says no where %j is kept', async (kept) => {
    expect(await new PassphraseHasher(cheap).isRight(kept, 'mi abuela vende tamales')).toBe(false);
  });
});
