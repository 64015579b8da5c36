import fc from 'fast-check';
import { isObvious, isRepetition } from './is-obvious';

const own = ['maria.de.la.o@juarez.gob.mx', 'María de los Ángeles', 'De la O', 'Del Río'];

describe('isObvious', () => {
  it.each([
    'aaaaaaaaaaaaaaa', '111111111111111', 'perro perro perro', 'abcabcabcabcabca', '123456789012345', 'qwertyuiopasdfghjkl', 'Contraseña segura 1', 'contraseña123456', 'PASSWORD PASSWORD!!',
    'gobierno abierto 2026', 'municipio de méxico', 'correct horse battery staple', 'puertas abiertas en mi municipio', 'maria.de.la.o@juarez.gob.mx', 'María de los Ángeles 1', 'angeles del rio 12', '               ',
    'abcdefghijklmnopqrstuvwxyz', 'zyxwvutsrqponml', '!!!!!!!!!!!!!!!!',
  ])('refuses %j', (passphrase) => {
    expect(isObvious(passphrase, own)).toBe(true);
  });

  it.each(['cuatro tunas rojas bajo el mezquite', 'mi abuela vende tamales los domingos', 'x7Kq#pV2!mZ9wLt', 'el burro de ojinaga canta mal', '$%&/()=?¡¿*+{}[]'])('takes %j', (passphrase) => {
    expect(isObvious(passphrase, own)).toBe(false);
  });

  it('refuses every word said again and again, also with a last half', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 10, unit: fc.constantFrom(...'abcdeñéxyz019 -') }), fc.integer({ min: 2, max: 8 }), fc.nat(), (word, times, cut) => {
      expect(isObvious(word.repeat(times) + word.slice(0, cut % word.length), [])).toBe(true);
    }));
  });

  it('takes what holds no common word, no run and no repetition', () => {
    const letters = fc.string({ minLength: 15, maxLength: 128, unit: fc.constantFrom('b', 'd', 'k', 'v', 'x') }).filter((text) => !isRepetition(text));
    fc.assert(fc.property(letters, (passphrase) => {
      expect(isObvious(passphrase, own)).toBe(false);
    }));
  });

  it('is not fooled by case, accents and signs', () => {
    fc.assert(fc.property(fc.constantFrom(' ', '-', '.', '!', '…'), fc.boolean(), (sign, isLoud) => {
      const typed = ['contraseña', 'segura', 'municipio'].join(sign);
      expect(isObvious(isLoud ? typed.toUpperCase() : typed.normalize('NFD'), [])).toBe(true);
    }));
  });

  it('always answers, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 128 }), fc.array(fc.string()), (passphrase, words) => {
      expect(typeof isObvious(passphrase, words)).toBe('boolean');
    }));
  });
});
