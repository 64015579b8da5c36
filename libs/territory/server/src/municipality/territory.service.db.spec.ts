import { system, visitor } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication } from '@aula/platform/testing';
import { TerritoryModule } from '../territory.module';
import { TerritoryService } from './territory.service';

describe('territory', () => {
  let house: GivenApplication;
  let territory: TerritoryService;
  beforeAll(async () => {
    house = await givenAnApplication({ imports: [TerritoryModule] });
    territory = house.app.get(TerritoryService);
  });
  afterAll(() => house.close());

  const search = async (words: string, state?: string) =>
    (await territory.search(visitor, words, state)).map(({ key, name, stateName }) => `${key} ${name}, ${stateName}`);

  it('knows 32 states and 2,478 municipalities', async () => {
    const states = await territory.states(visitor);
    expect(states).toHaveLength(32);
    expect(states.reduce((sum, { municipalityCount }) => sum + municipalityCount, 0)).toBe(2_478);
    expect(states[7]).toEqual({ key: '08', name: 'Chihuahua', shortName: 'Chihuahua', municipalityCount: 67 });
  });

  it.each([
    ['cuetzalan', '21043 Cuetzalan del Progreso, Puebla'],
    ['CUETZALÁN DEL', '21043 Cuetzalan del Progreso, Puebla'],
    ['Guazpares', '08030 Guazapares, Chihuahua'],
    ['jaurez chihuahua', '08037 Juárez, Chihuahua'],
    ['san jose iturbide', '11032 San José de Iturbide, Guanajuato'],
    ['leon', '11020 León, Guanajuato'],
    ['Juárez, Chihuahua', '08037 Juárez, Chihuahua'],
    ['dolores hidalgo', '11014 Dolores Hidalgo Cuna de la Independencia Nacional, Guanajuato'],
    ['solidaridad', '23008 Playa del Carmen, Quintana Roo'],
    ['tezoatlan', '20549 Heroica Villa Tezoatlán de Segura y Luna, Cuna de la Independencia de Oaxaca, Oaxaca'],
    ['puebla', '21114 Puebla, Puebla'],
  ])('finds "%s" first', async (words, expected) => {
    expect((await search(words))[0]).toBe(expected);
  });

  it('tells places of one name apart by their state', async () => {
    const found = await search('juarez');
    expect(found).toHaveLength(10);
    expect(found).toEqual(expect.arrayContaining(['07048 Juárez, Chiapas', '08037 Juárez, Chihuahua', '19031 Juárez, Nuevo León']));
    expect(await search('juarez', '08')).toEqual(['08037 Juárez, Chihuahua']);
  });

  it('does not drag others in when a name is well written', async () => {
    expect(await search('guazapares')).toEqual(['08030 Guazapares, Chihuahua']);
  });

  it.each(['%', '_', "'", '\\', ' . ', 'zzzzzz'])('finds nothing for "%s", and survives it', async (words) => {
    expect(await search(words)).toEqual([]);
  });

  it('is in the same order every time', async () => {
    expect(await search('san')).toEqual(await search('san'));
  });

  it('gives each municipality its own time zone', async () => {
    const found = await territory.municipalities(visitor, ['08019', '08037', '08052', '11020', '99999']);
    expect([...found.values()].map(({ key, timeZone }) => [key, timeZone]).sort()).toEqual([
      ['08019', 'America/Chihuahua'], ['08037', 'America/Ciudad_Juarez'], ['08052', 'America/Ojinaga'], ['11020', 'America/Mexico_City'],
    ]);
    expect(await territory.municipality(visitor, '99999')).toBeUndefined();
  });

  it('answers a territory: states, municipalities, everything', async () => {
    expect(await territory.municipalitiesIn(system, ['08'])).toHaveLength(67);
    expect(await territory.municipalitiesIn(system, ['*'])).toHaveLength(2_478);
    expect(await territory.municipalitiesIn(system, [])).toEqual([]);
    expect((await territory.municipalitiesIn(system, ['11020', '21'])).map(({ key }) => key)).toHaveLength(218);
    const [juarez] = await territory.municipalitiesIn(system, ['08037']);
    expect(juarez).toMatchObject({ name: 'Juárez', stateKey: '08', stateName: 'Chihuahua', tile: { column: expect.any(Number) as number, row: expect.any(Number) as number } });
    const [aguascalientes] = await territory.municipalitiesIn(system, ['01001']);
    expect(aguascalientes).toMatchObject({ tile: null, administration: null });
  });

  it('says for each municipality what day it is there, and who governs on it', async () => {
    const inTerritory = async (now: string, ...keys: string[]) => {
      house.clock.set(now);
      return (await territory.municipalitiesIn(system, keys)).map(({ key, today, administration }) => [key, today, administration?.startsOn]);
    };
    expect(await inTerritory('2026-07-01T06:30:00Z', '08019', '08037', '23005')).toEqual([['08019', '2026-07-01', '2024-09-10'], ['08037', '2026-07-01', '2024-09-10'], ['23005', '2026-07-01', undefined]]);
    expect(await inTerritory('2026-12-01T06:30:00Z', '08019', '08037')).toEqual([['08019', '2026-12-01', '2024-09-10'], ['08037', '2026-11-30', '2024-09-10']]);
    expect(await inTerritory('2025-05-23T12:00:00Z', '21053', '21114')).toEqual([['21053', '2025-05-23', '2025-05-23'], ['21114', '2025-05-23', '2024-10-15']]);
    expect(await inTerritory('2025-05-22T12:00:00Z', '21053')).toEqual([['21053', '2025-05-22', undefined]]);
  });

  it('knows who governed on a day, first and last day included', async () => {
    const on = (key: string, day: string) => territory.administrationOn(visitor, key, day);
    expect((await on('08037', '2026-11-23'))?.label).toBe('2024-2027');
    expect(await on('08037', '2024-09-09')).toBeUndefined();
    expect((await on('08037', '2024-09-10'))?.label).toBe('2024-2027');
    expect((await on('21053', '2025-05-23'))?.label).toBe('2024-2027');
    expect(await on('21053', '2025-05-22')).toBeUndefined();
    expect((await on('08037', '2027-09-09'))?.label).toBe('2024-2027');
    expect(await on('01001', '2026-11-23')).toBeUndefined();
  });
});
