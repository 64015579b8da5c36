import { type Actor, Database, visitor } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, withClient } from '@aula/platform/testing';
import fc from 'fast-check';
import { domainModules } from './app.module';
import { givenACrowd, wholeTruth } from './testing/given-a-crowd';
import { partOf, ROW_RULES, type Truth } from './testing/row-rules';
import { assertBound, type Scoped, trialsIn, wrongIn } from './testing/wall-trials';

const PEOPLE = 40;
const RUNS = 500;
const TRIALS = 20;
/** Tables that are filled by no person. */
const OF_THE_HOUSE = ['mail', 'mailed_code', 'audit_seal', 'audit_head', 'audit_sealing'];
const [SEED = 0] = fc.sample(fc.nat(), 1);

let house: GivenApplication;
let actors: Actor[];
let truth: Truth;

beforeAll(async () => {
  house = await givenAnApplication({ imports: domainModules });
  actors = [...(await givenACrowd(house.database, PEOPLE, SEED)), visitor];
  truth = await wholeTruth(house.database);
});
afterAll(() => house.close());

/** As every service of the house gets to the tables. */
function throughTheHouse<Result>(actor: Actor, work: (scoped: Scoped) => Promise<Result>): Promise<Result> {
  const db = house.app.get(Database);
  return db.as(actor, () => work({
    rows: (sql, parameters) => db.query(sql, parameters),
    change: async (sql, parameters) => {
      const answer = (await db.query(sql, parameters)) as unknown as [unknown, number?];
      return sql.startsWith('insert') ? 1 : (answer[1] ?? 0);
    },
  }));
}

/** With any role, past the house. */
function asRole<Result>(url: string, actor: Actor, work: (scoped: Scoped) => Promise<Result>): Promise<Result> {
  return withClient(url, async (client) => {
    await client.query('begin');
    await client.query(`select set_config('aula.actor', $1, true), set_config('aula.territory', $2, true)`, [actor.id, actor.territory.join()]);
    return work({
      rows: async (sql, parameters) => (await client.query(sql, parameters)).rows as never[],
      change: async (sql, parameters) => (await client.query(sql, parameters)).rowCount ?? 0,
    });
  });
}

test('every table behind a policy has a rule here, and rows of many people', () => {
  expect(Object.keys(truth).sort()).toEqual(Object.keys(ROW_RULES).sort());
  const few = Object.entries(truth).filter(([table, rows]) => rows.length < (OF_THE_HOUSE.includes(table) ? 1 : PEOPLE / 4)).map(([table]) => table);
  expect(few).toEqual([]);
});

test('ten thousand reads and writes at random, with no predicate of the application: who may, does, and nobody else', async () => {
  const tried: Record<string, number> = {};
  await fc.assert(fc.asyncProperty(fc.constantFrom(...actors), fc.array(trialsIn(truth), { minLength: TRIALS, maxLength: TRIALS }), async (actor, trials) => {
    const wrong = await throughTheHouse(actor, async (scoped) => {
      await assertBound(scoped);
      const found: string[] = [];
      for (const trial of trials) {
        tried[trial.kind] = (tried[trial.kind] ?? 0) + 1;
        found.push(...[await wrongIn(trial, actor, truth, scoped)].filter((sentence) => sentence !== undefined));
      }
      return found;
    });
    if (wrong.length > 0) throw new Error(`people of seed ${SEED}:\n${wrong.join('\n')}`);
  }), { numRuns: RUNS });
  expect(Object.values(tried).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(10_000);
  expect(Math.min(...Object.values(tried))).toBeGreaterThan(300);
});

test('of an entry of the audit log everybody is shown what they reach: no place and no id of anybody else', async () => {
  const SHOWN = `
    select e.actor_id as by, e.municipalities as places, coalesce(array_agg(s.account_id order by s.place) filter (where s.place is not null), '{}') as people
    from audit_entry_reached e left join audit_entry_subject s on s.entry_id = e.id group by e.id, e.actor_id, e.municipalities`;
  let parts = 0;
  for (const actor of actors) {
    const expected = (truth['audit_entry'] ?? []).flatMap(({ row }) => partOf(row, actor, truth) ?? []);
    const found = await throughTheHouse(actor, ({ rows }) => rows<{ by: string; places: string[]; people: string[] }>(SHOWN));
    expect({ seed: SEED, shown: found.map(({ by, places, people }) => JSON.stringify([by, places, people])).sort() }).toEqual({ seed: SEED, shown: expected.map(({ shown }) => shown).sort() });
    parts += expected.filter(({ isAll }) => !isAll).length;
  }
  expect(parts).toBeGreaterThan(PEOPLE / 4);
});

test.each([['a superuser', () => house.database.superuserUrl], ['the owner of the tables', () => house.database.ownerUrl]])('with %s the trials fail by themselves', async (_, urlOf) => {
  await expect(asRole(urlOf(), visitor, assertBound)).rejects.toThrow('not bound by row-level security');
  await expect(asRole(house.database.appUrl, visitor, assertBound)).resolves.toBeUndefined();
});

test('a wall that is not there is noticed, for reads and for writes', async () => {
  const [target] = truth['enrolment'] ?? [];
  if (!target) throw new Error('nobody is enrolled');
  const foundBy = (url: string, kind: 'read all' | 'count' | 'update' | 'delete') => asRole(url, visitor, (scoped) => wrongIn({ table: 'enrolment', kind, target }, visitor, truth, scoped));
  for (const kind of ['read all', 'count', 'update'] as const) {
    expect(await foundBy(house.database.superuserUrl, kind)).toContain(`${kind} enrolment`);
    expect(await foundBy(house.database.appUrl, kind)).toBeUndefined();
  }
});
