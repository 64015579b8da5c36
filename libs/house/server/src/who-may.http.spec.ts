import { enrolmentPermissions } from '@aula/enrolment/contract';
import { ROLES } from '@aula/platform/contract';
import { PERMISSION_TABLES } from '@aula/identity/server';
import { apis } from './apis';
import { permissions } from './permissions';
import { readWhoMay, type WhoMayLine } from './testing/who-may-table';
import { isReading, WhoMayWalk } from './testing/who-may-walk';
import { WHO_MAY } from './who-may';

const table = readWhoMay(WHO_MAY);
const operations = Object.entries(apis).flatMap(([domain, api]) => Object.keys(api).map((name) => `${domain}.${name}`));
/** Lists are read while the house is small: what is written needs people of its own each time. */
const readingFirst = [...operations.filter(isReading), ...operations.filter((operation) => !isReading(operation))];

function lineOf(operation: string): WhoMayLine {
  const line = table.lines.get(operation);
  if (!line) throw new Error(`${operation} has no line in who-may.ts`);
  return line;
}

test('every operation and every kind of person stands on the page, and none that is not there', () => {
  expect([...table.lines.keys()].sort()).toEqual([...operations].sort());
  expect(table.kinds).toEqual(['anonymous', ...ROLES]);
});

describe('the house', () => {
  let walk: WhoMayWalk;
  beforeAll(async () => {
    walk = await WhoMayWalk.open();
  });
  afterAll(() => walk.close());

  test.each(readingFirst)('%s does as the page says', async (operation) => expect(await walk.differences(lineOf(operation))).toEqual([]));

  test('a line that says something else is noticed, in each direction', async () => {
    const said = (operation: string, cells: WhoMayLine['cells']) => walk.differences({ ...lineOf(operation), cells: { ...lineOf(operation).cells, ...cells } });
    expect(await said('platform.jobsOverview', { auditor: 'yes' })).toHaveLength(4);
    expect(await said('catalogue.listCourses', { learner: '–' })).toHaveLength(4);
    expect(await said('enrolment.readRoster', { trainer: 'yes', coordinator: '–' })).toHaveLength(4);
    expect(await said('enrolment.listOwn', { trainer: 'reach' })).not.toHaveLength(0);
  });
});

test('a permission given to one role more is noticed', async () => {
  const planted = { ...enrolmentPermissions, 'enrolment.roster.read': ROLES };
  const walk = await WhoMayWalk.open((builder) => builder.overrideProvider(PERMISSION_TABLES).useValue([...permissions, planted]));
  try {
    expect(await walk.differences(lineOf('enrolment.listTaught'))).toEqual(expect.arrayContaining(['enrolment.listTaught: learner (own) is answered 200 and not refused']));
  } finally {
    await walk.close();
  }
});
