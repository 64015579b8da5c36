import { apis } from './apis';
import { COUNTED_CALLS } from './testing/counted-calls';
import { CountedHouse } from './testing/counted-house';
import { STATEMENTS } from './statements';

const operations = Object.entries(apis).flatMap(([domain, api]) => Object.keys(api).map((name) => `${domain}.${name}`));

let given: CountedHouse;
beforeAll(async () => {
  given = await CountedHouse.open();
});
afterAll(() => given.close());

function callOf(operation: string): Promise<() => Promise<unknown>> {
  const prepare = COUNTED_CALLS[operation];
  if (!prepare) throw new Error(`${operation} has no call`);
  return prepare(given);
}

test('every operation has its figure and its call, and none is left over', () => {
  expect(Object.keys(STATEMENTS).sort()).toEqual([...operations].sort());
  expect(Object.keys(COUNTED_CALLS).sort()).toEqual([...operations].sort());
});

test.each(operations)('%s', async (operation) => {
  await (await callOf(operation))();
  const statements = await given.count(await callOf(operation));
  // With the statements, so that a failure shows which one came.
  expect({ count: statements.length, statements }).toEqual({ count: STATEMENTS[operation], statements });
});

test('every statement more is counted', async () => {
  const read = await callOf('enrolment.readOwn');
  const twice = await given.count(async () => { await read(); await read(); });
  expect(twice).toHaveLength(2 * (STATEMENTS['enrolment.readOwn'] ?? 0));
});
