import fc from 'fast-check';
import { CommonPassphrases, DIGEST_BYTES } from './common-passphrases';
import { isObvious } from './is-obvious';
import { listedForm } from './listed-form';

describe('the list of common passphrases', () => {
  let list: CommonPassphrases;
  beforeAll(async () => { list = await CommonPassphrases.read(); });
  const isTaken = (passphrase: string) => !isObvious(passphrase, ['Lucía', 'Ng'], (text) => list.has(text));

  it('is read whole: some fifty thousand, in a third of a megabyte', () => {
    expect(list.size).toBe(55_097);
    expect(list.size * DIGEST_BYTES).toBe(330_582);
  });

  it.each([
    'passwordstandard', 'PasswordStandard', 'p4$$w0rd st@ndard', 'sachintendulkar', 'poweroverwhelming', 'perasperaadastra', 'Per aspera ad astra', 'per-aspera-ad-astra!', '30SecondsToMars',
    'chocolate 123456789', 'Ch0c0l4te12345678', 'barcelona.barcelona', 'futbol 2026 2026 2026', 'ｐｅｒａｓｐｅｒａａｄａｓｔｒａ', 'c0ntr4s3ñ4 s3gur4', '@dministr@dor2026',
  ])('refuses «%s»', (passphrase) => {
    expect(isTaken(passphrase)).toBe(false);
  });

  it.each([
    'cuatro tunas rojas bajo el mezquite', 'mi abuela vende tamales los domingos', 'chocolate con barcelona y futbol', 'x7Kq#pV2!mZ9wLt', 'siete faroles junto al río Conchos', 'el burro de ojinaga canta mal',
  ])('takes «%s»', (passphrase) => {
    expect(isTaken(passphrase)).toBe(true);
  });

  it('knows an entry however it is spelled', () => {
    const decorated = fc.tuple(fc.constantFrom('perasperaadastra', 'poweroverwhelming', 'sachintendulkar'), fc.boolean(), fc.constantFrom('', ' ', '-', '…'), fc.nat(15)).map(([entry, isLoud, sign, at]) => {
      const typed = `${entry.slice(0, at)}${sign}${entry.slice(at)}`;
      return isLoud ? typed.toUpperCase().replaceAll('A', '4').replaceAll('E', '3') : typed.replaceAll('o', '0').replaceAll('s', '$');
    });
    fc.assert(fc.property(decorated, (typed) => { expect(list.has(typed)).toBe(true); }));
  });

  it('is not met by accident', () => {
    const words = fc.array(fc.string({ minLength: 4, maxLength: 9, unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz') }), { minLength: 4, maxLength: 6 }).map((all) => all.join(' '));
    fc.assert(fc.property(words, (passphrase) => { expect(list.has(passphrase)).toBe(false); }), { numRuns: 2_000 });
  });

  it('has one spelling of a spelling', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 128 }), (text) => { expect(listedForm(listedForm(text))).toBe(listedForm(text)); }));
  });
});
