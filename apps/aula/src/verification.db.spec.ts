import { jobs, KEPT_BY_THE_WORKER, readInvariants, verifyHouse } from '@aula/house/server';
import { CertificateFiles } from '@aula/certificates/server';
import { FileStore, system } from '@aula/platform/server';
import { APP_ROLE, truthOf, withClient } from '@aula/platform/testing';
import { type GivenDemo, givenTheDemo } from './testing/given-the-demo';
import { PLANTED } from './testing/planted-faults';

let demo: GivenDemo;
beforeAll(async () => {
  demo = await givenTheDemo();
});
afterAll(() => demo.close());

const invariants = readInvariants();
const AS_THE_HOUSE = `set local role ${APP_ROLE}; select set_config('aula.actor', 'system', true), set_config('aula.territory', '*', true)`;

/** What the house finds after something was broken past every trigger and foreign key; then all is as before. */
function foundAfter(fault: string, sql: string): Promise<unknown[]> {
  return withClient(demo.database.superuserUrl, async (client) => {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await client.query(fault);
    await client.query(AS_THE_HOUSE);
    const { rows } = await client.query<{ subject: unknown }>(sql);
    await client.query('rollback');
    return rows.map(({ subject }) => subject);
  });
}

test('the untouched demo keeps every promise', async () => {
  const verified = await verifyHouse(demo.house);
  expect(verified.filter(({ broken }) => broken.length > 0)).toEqual([]);
  expect(verified).toHaveLength(invariants.length + 1);
});

test('what the worker keeps by itself are promises', () => {
  expect(invariants.map(({ promise }) => promise)).toEqual(expect.arrayContaining([...KEPT_BY_THE_WORKER]));
});

test('every promise has planted faults, and every planted fault a promise', () => {
  expect(Object.keys(PLANTED)).toEqual(invariants.map(({ promise }) => promise));
});

describe.each(invariants)('$promise', ({ promise, sql }) => {
  test.each(PLANTED[promise] ?? [])('is found broken after %s', async (fault) => {
    const found = await foundAfter(fault, sql);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((subject) => typeof subject !== 'string' || subject === '')).toEqual([]);
  });
});

test('whatever a relayed event asks for is known to the statement that looks for it', () => {
  const sql = invariants.find(({ promise }) => promise === 'platform.relayed-is-delivered')?.sql ?? '';
  const known = [...sql.matchAll(/\('([a-z.-]+)', '([a-z.-]+)'\)/g)].map(([, name, job]) => `${name} → ${job}`);
  expect(known.sort()).toEqual(jobs.map((job) => `${job.listensTo?.name ?? job.name} → ${job.name}`).sort());
});

test('a paper that is gone or has other bytes is found', async () => {
  const papers = demo.house.get(CertificateFiles);
  const [first, second] = await truthOf<{ folio: string; key: string }>(demo.database, 'select folio, file_key as key from certificate order by folio');
  const files = demo.house.get(FileStore);
  expect(await papers.changed(system)).toEqual([]);
  await files.write(second?.key ?? '', new Uint8Array([37, 80, 68, 70]));
  expect(await papers.changed(system)).toEqual([second?.folio]);
  await truthOf(demo.database, `update certificate set file_key = 'certificates/gone.pdf' where folio = $1`, [first?.folio]);
  expect(await papers.changed(system)).toEqual([first?.folio, second?.folio]);
});
