import { givenADatabase, type TestDatabase, truthOf, withClient } from '@aula/platform/testing';
import { loadTerritory } from './load-territory';

describe('loading the territory', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await givenADatabase();
  });
  afterAll(() => database.drop());

  const snapshot = () => truthOf(database, `
    select (select md5(string_agg(m::text, '' order by key)) from municipality m) as municipalities, (select md5(string_agg(a::text, '' order by id)) from administration a) as administrations`);

  it('does nothing for files that were loaded before', async () => {
    expect(await withClient(database.ownerUrl, loadTerritory)).toEqual({ isNew: false });
  });

  it('brings every row back to the files and keeps the ids of administrations', async () => {
    const before = await snapshot();
    await truthOf(database, `update municipality set name = 'Otro', plain_names = '{}' where key like '08%'`);
    await truthOf(database, `update administration set ends_on = starts_on, note = 'otra' where municipality_key like '11%'`);
    await truthOf(database, `update territory_edition set fingerprint = 'older'`);
    expect(await withClient(database.ownerUrl, loadTerritory)).toEqual({ isNew: true });
    expect(await snapshot()).toEqual(before);
  });

  it('lets no two terms of a municipality overlap', async () => {
    const overlapping = truthOf(database, `insert into administration (municipality_key, label, starts_on, ends_on, note) values ('08037', '2027-2030', '2027-09-09', '2030-09-09', '')`);
    await expect(overlapping).rejects.toThrow('administration_municipality_key_daterange_excl');
  });

  it('holds no name outside Unicode NFC', async () => {
    expect(await truthOf(database, `select name from municipality where name is not nfc normalized or name <> btrim(name)`)).toEqual([]);
  });
});
