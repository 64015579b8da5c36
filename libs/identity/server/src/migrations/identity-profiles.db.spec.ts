import { migrate, platformMigrations } from '@aula/platform/server';
import { APP_ROLE, givenADatabase, type TestDatabase, truthOf, withClient } from '@aula/platform/testing';
import { territoryMigrations } from '@aula/territory/server';
import { IdentityPeople1763856200000 } from './1763856200000-IdentityPeople';
import { IdentityProfiles1764205000000 } from './1764205000000-IdentityProfiles';

const before = [...platformMigrations, ...territoryMigrations, IdentityPeople1763856200000];

const SESSIONS_OF_BEFORE = `
  with person as (insert into account (email, given_names, first_surname, passphrase_hash, created_at) values ('ana@prueba.example', 'Ana', 'Paz', 'x', now()) returning id)
  insert into session (hash, account_id, device, created_at, last_seen_at, expires_at)
  select sha256(device::bytea), id, device, now(), now(), now() from person, unnest(array['Chrome en Android', 'Firefox', 'Otro navegador', 'Otro navegador en Windows']) as device`;

let database: TestDatabase;
beforeAll(async () => {
  database = await givenADatabase({ isMigrated: false });
});
afterAll(() => database.drop());

test('devices told in Spanish become families of browser and system, and every session has a name of its own', async () => {
  const bringTo = (migrations: typeof before) => migrate({ ownerUrl: database.ownerUrl, applicationRole: APP_ROLE, migrations });
  await bringTo(before);
  await withClient(database.superuserUrl, (client) => client.query(SESSIONS_OF_BEFORE));
  await bringTo([...before, IdentityProfiles1764205000000]);
  expect(await truthOf(database, 'select browser, system from session order by browser, system')).toEqual([
    { browser: 'Chrome', system: 'Android' }, { browser: 'Firefox', system: null }, { browser: null, system: 'Windows' }, { browser: null, system: null },
  ]);
  expect(await truthOf(database, 'select count(distinct id)::int as ids from session')).toEqual([{ ids: 4 }]);
});
