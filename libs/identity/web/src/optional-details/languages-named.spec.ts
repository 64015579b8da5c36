import { languagesNamed } from './languages-named';

describe('looking for a language', () => {
  it.each([
    ['nahuatl', ['nahuatl']],
    ['  NÁHUATL ', ['nahuatl']],
    ['ch\'ol', ['chol', 'chocholteco', 'huichol']],
    ['raramuri', ['tarahumara']],
    ['purépecha', ['tarasco']],
    ['tepehuano', ['tepehuano-del-norte', 'tepehuano-del-sur']],
    ['quechua', []],
  ])('%s finds %j', (letters, keys) => expect(languagesNamed(letters)).toEqual(keys));

  it('without letters there are all 68, as in a dictionary', () => {
    expect(languagesNamed('')).toHaveLength(68);
    expect(languagesNamed('').slice(0, 3)).toEqual(['akateko', 'amuzgo', 'awakateko']);
  });
});
