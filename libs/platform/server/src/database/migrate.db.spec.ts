import { APP_ROLE, givenADatabase, type TestDatabase, testEnvironment, withClient } from '@aula/platform/testing';
import { Queues } from '../jobs/queues';
import { PlatformGround1763856000000 } from '../migrations/1763856000000-PlatformGround';
import { isCurrent, migrate } from './migrate';

describe('migrate', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await givenADatabase({ isMigrated: false });
  });
  afterEach(() => database.drop());
  const again = () => migrate({ ownerUrl: database.ownerUrl, applicationRole: APP_ROLE, migrations: [PlatformGround1763856000000] });

  test('applies each migration once, however often it is called', async () => {
    expect((await again()).applied).toEqual(['PlatformGround1763856000000']);
    expect((await again()).applied).toEqual([]);
  });

  test('two at once wait for each other', async () => {
    const applied = await Promise.all([again(), again(), again()]);
    expect(applied.flatMap((one) => one.applied)).toEqual(['PlatformGround1763856000000']);
  });

  test('tells the application role whether everything is applied', async () => {
    expect(await isCurrent(database.appUrl, [PlatformGround1763856000000])).toBe(false);
    await again();
    expect(await isCurrent(database.appUrl, [PlatformGround1763856000000])).toBe(true);
    class Planted1999999999999 extends PlatformGround1763856000000 {}
    expect(await isCurrent(database.appUrl, [PlatformGround1763856000000, Planted1999999999999])).toBe(false);
  });

  test('passes over the sequences that the queues made for themselves', async () => {
    await again();
    const queues = new Queues(testEnvironment(database));
    await queues.add('now', [{ outboxId: '1', job: 'school.ring' }]);
    await queues.beforeApplicationShutdown();
    expect((await again()).applied).toEqual([]);
  });

  test('the application role may not touch the list of migrations, nor make tables', async () => {
    await again();
    await withClient(database.appUrl, async (client) => {
      await expect(client.query('delete from migration')).rejects.toThrow(/permission denied/);
      await expect(client.query('create table public.planted (id int)')).rejects.toThrow(/permission denied/);
    });
  });
});
