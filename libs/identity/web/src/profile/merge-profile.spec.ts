import fc from 'fast-check';
import { municipality } from '../testing/an-account';
import { isUnchanged, mergeProfile, type ProfileField, type ProfileWords } from './merge-profile';

const places = [municipality, { ...municipality, key: '08037', name: 'Juárez' }, 'gua', ''];
const word = fc.constantFrom('a', 'b', 'c');
const words: fc.Arbitrary<ProfileWords> = fc.record({ givenNames: word, firstSurname: word, secondSurname: word, place: fc.constantFrom(...places), agency: word, unit: word, position: word, level: fc.constantFrom('', 'senior') });
const fields: ProfileField[] = ['givenNames', 'firstSurname', 'secondSurname', 'place', 'agency', 'unit', 'position', 'level'];

describe('two devices that changed one profile', () => {
  it('never lose a word without telling: what was typed here stays, and what the other wrote is there or told', () => {
    fc.assert(fc.property(words, words, words, (base, mine, theirs) => {
      const { words: merged, others } = mergeProfile(base, mine, theirs);
      for (const field of fields) {
        if (mine[field] !== base[field]) expect(merged[field]).toEqual(mine[field]);
        if (theirs[field] !== base[field]) expect([merged[field], others[field]]).toContainEqual(theirs[field]);
        if (others[field] !== undefined) expect(merged[field]).not.toEqual(others[field]);
      }
    }));
  });

  it('agree where only one of them changed anything', () => {
    fc.assert(fc.property(words, words, (base, theirs) => {
      expect(mergeProfile(base, base, theirs)).toEqual({ words: theirs, others: {} });
      expect(mergeProfile(base, theirs, base)).toEqual({ words: theirs, others: {} });
    }));
  });

  it('know a place by its key', () => {
    const base: ProfileWords = { givenNames: 'a', firstSurname: 'b', secondSurname: '', place: municipality, agency: 'c', unit: '', position: 'd', level: '' };
    expect(isUnchanged(base, { ...base, place: { ...municipality } })).toBe(true);
    expect(isUnchanged(base, { ...base, place: 'Guazapares, Chihuahua' })).toBe(false);
  });
});
