import fc from 'fast-check';
import { INDIGENOUS_LANGUAGES, OTHER_NAMES } from './indigenous-languages';
import { isOffered, OPTIONAL_CHOICES } from './optional-choices';
import { OPTIONAL_FIELDS } from './optional-details';

const field = fc.constantFrom(...OPTIONAL_FIELDS);

describe('an optional answer', () => {
  it('is any selection of what was offered, up to as many as the question takes', () => {
    fc.assert(fc.property(field.chain((of) => fc.tuple(fc.constant(of), fc.shuffledSubarray([...OPTIONAL_CHOICES[of].choices], { minLength: 1 }))), ([of, choices]) => {
      const { atMost, alone = '' } = OPTIONAL_CHOICES[of];
      expect(isOffered({ field: of, choices, words: '' })).toBe(choices.length <= atMost && (!choices.includes(alone) || choices.length === 1));
    }));
  });

  it('is nothing that was not offered, nothing twice, and not nothing', () => {
    fc.assert(fc.property(field, fc.string(), (of, stray) => {
      fc.pre(!OPTIONAL_CHOICES[of].choices.includes(stray));
      const [first = ''] = OPTIONAL_CHOICES[of].choices;
      expect(isOffered({ field: of, choices: [stray], words: '' })).toBe(false);
      expect(isOffered({ field: of, choices: [first, first], words: '' })).toBe(false);
      expect(isOffered({ field: of, choices: [], words: '' })).toBe(false);
    }));
  });

  it.each(OPTIONAL_FIELDS)('%s takes own words only where they say what a list leaves out', (of) => {
    expect(isOffered({ field: of, choices: [], words: 'Una persona que lea conmigo' })).toBe(of === 'accessibility');
  });
});

describe('the indigenous languages', () => {
  it('are the 68 groupings of the catalogue, in its order but for accents, each with a key that can stand in an address', () => {
    const keys = Object.keys(INDIGENOUS_LANGUAGES);
    expect(keys).toHaveLength(68);
    expect(new Set(Object.values(INDIGENOUS_LANGUAGES)).size).toBe(68);
    for (const [key, name] of Object.entries(INDIGENOUS_LANGUAGES)) expect(key).toBe(name.normalize('NFD').replace(/\p{M}|’/gu, '').replaceAll(' ', '-').toLowerCase());
    expect(Object.keys(OTHER_NAMES).filter((key) => !keys.includes(key))).toEqual([]);
  });
});
