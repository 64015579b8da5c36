import { municipalityChoices, placeWords, stateChoices } from './counted-places';

const place = (key: string, name: string, stateName: string, people: number) => ({ key, name, stateKey: key.slice(0, 2), stateName, timeZone: 'America/Mexico_City', people });
const PLACES = [place('08037', 'Juárez', 'Chihuahua', 12), place('08019', 'Chihuahua', 'Chihuahua', 3), place('21114', 'Puebla', 'Puebla', 1_200)];

it('offers each place once, with how many people there are', () => {
  expect(stateChoices(PLACES)).toEqual([{ key: '08', word: 'Chihuahua (15)' }, { key: '21', word: 'Puebla (1,200)' }]);
  expect(municipalityChoices(PLACES, undefined).map(({ word }) => word)).toEqual(['Juárez, Chihuahua (12)', 'Chihuahua, Chihuahua (3)', 'Puebla, Puebla (1,200)']);
  expect(municipalityChoices(PLACES, '08').map(({ word }) => word)).toEqual(['Juárez (12)', 'Chihuahua (3)']);
  expect(municipalityChoices(PLACES.slice(0, 2), undefined).map(({ word }) => word)).toEqual(['Juárez (12)', 'Chihuahua (3)']);
});

it('says on paper what was chosen', () => {
  expect([placeWords(PLACES, {}), placeWords(PLACES, { state: '08' }), placeWords(PLACES, { state: '08', municipality: '08019' }), placeWords([], { state: '08' })]).toEqual([[], ['Chihuahua'], ['Chihuahua', 'Chihuahua'], []]);
});
