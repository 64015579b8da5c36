import { givenAnApplication, type GivenApplication, problemOf } from '@aula/platform/testing';
import { territoryApi } from '@aula/territory/contract';
import { TerritoryModule } from '../territory.module';

describe('territory over HTTP', () => {
  let house: GivenApplication;
  beforeAll(async () => {
    house = await givenAnApplication({ imports: [TerritoryModule] });
  });
  afterAll(() => house.close());

  it('lists states and finds municipalities for visitors', async () => {
    expect((await house.call(undefined, territoryApi.listStates)).items).toHaveLength(32);
    const { items } = await house.call(undefined, territoryApi.searchMunicipalities, { query: { q: 'guazpares', state: '08' } });
    expect(items[0]).toEqual({ key: '08030', name: 'Guazapares', stateKey: '08', stateName: 'Chihuahua', timeZone: 'America/Chihuahua' });
  });

  it.each([{ q: '' }, { q: 'a'.repeat(81) }, { q: 'leon', state: '8' }])('refuses %j', async (query) => {
    expect(await problemOf(house.call(undefined, territoryApi.searchMunicipalities, { query }))).toMatchObject({ status: 400, code: 'request.invalid' });
  });
});
