import { randomUUID } from 'node:crypto';
import { certificatesApi } from '@aula/certificates/contract';
import { enrolmentApi } from '@aula/enrolment/contract';
import { identityPermissions } from '@aula/identity/contract';
import { notificationsApi } from '@aula/notifications/contract';
import { ProblemError } from '@aula/platform/contract';
import type { Actor } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication } from '@aula/platform/testing';
import { quizzesApi } from '@aula/quizzes/contract';
import { reportingApi } from '@aula/reporting/contract';
import fc from 'fast-check';
import { domainModules } from './app.module';
import { permissions } from './permissions';
import { givenACrowd, wholeTruth } from './testing/given-a-crowd';
import { ROW_RULES, type Truth } from './testing/row-rules';

// The first wall is taken down: whatever an application's predicate says, everybody passes. What is left is row-level security.
jest.mock('../../../platform/server/src/database/reaches', () => ({ reaches: () => 'true' }));
jest.mock('../../../identity/server/src/identity.access', () => ({
  ...jest.requireActual<object>('../../../identity/server/src/identity.access'),
  isReached: ({ from = 1 }: { from?: number }) => `($${from}::text is not null or '*' = any ($${from + 1}::text[]) or true)`,
}));
jest.mock('../../../enrolment/server/src/enrolment.access', () => ({ maySee: () => 'true', mayMove: () => 'true', isWithinReach: (row: string) => `${row}.municipality_key is not null` }));
jest.mock('../../../quizzes/server/src/quizzes.access', () => ({ isOwnAttempt: (parameter: string) => `(${parameter}::text is not null)`, mayDecide: () => 'true' }));
jest.mock('../../../certificates/server/src/certificates.access', () => ({ ownCertificates: () => ({}) }));
jest.mock('../../../notifications/server/src/notifications.access', () => ({ isOwn: () => '$1::uuid is not null' }));
jest.mock('../../../reporting/server/src/reporting.access', () => ({ territoryInView: () => ['08', '11', '21'], reachesWhole: () => true, reachesInto: () => true }));

const PEOPLE = 40;
const [SEED = 0] = fc.sample(fc.nat(), 1);
const EVERYTHING = new Set([identityPermissions, ...permissions].flatMap((table) => Object.keys(table)));

let house: GivenApplication;
let actors: Actor[];
let truth: Truth;

beforeAll(async () => {
  house = await givenAnApplication({ imports: domainModules });
  actors = (await givenACrowd(house.database, PEOPLE, SEED)).map((actor) => ({ ...actor, permissions: EVERYTHING }));
  truth = await wholeTruth(house.database);
});
afterAll(() => house.close());

/** Everything that lists people, as one text; a refusal lists nobody. */
async function everyListOf(actor: Actor): Promise<string> {
  const course = { params: { courseKey: 'ga-101' } };
  const states = ['08', '11', '21'] as const;
  const asked = [
    house.call(actor, enrolmentApi.readRoster, { ...course, query: { page: 1 } }), house.call(actor, enrolmentApi.readRoster, { ...course, query: { page: 2 } }),
    house.call(actor, enrolmentApi.downloadRoster, course), house.call(actor, quizzesApi.listRequests), house.call(actor, certificatesApi.listOwn), house.call(actor, notificationsApi.listOwn),
    ...states.flatMap((state) => [house.call(actor, reportingApi.listPeople, { query: { figure: 'enrolled', state } }), house.call(actor, reportingApi.downloadPeople, { query: { figure: 'accounts', state } })]),
  ];
  const answers = await Promise.all(asked.map((answer: Promise<unknown>) => answer.catch((error: unknown) => {
    if (error instanceof ProblemError && error.problem.status < 500) return error.problem.code;
    throw error;
  })));
  return JSON.stringify(answers);
}

/** What gives a row away where it is shown, by table. */
const SIGNS: Readonly<Record<string, string>> = { account: 'first_surname', enrolment: 'id', attempt_request: 'id', certificate: 'folio', notice: 'id' };

function signs(actor: Actor, isSeen: boolean): string[] {
  return Object.entries(SIGNS).flatMap(([table, column]) => (truth[table] ?? []).filter(({ row }) => ROW_RULES[table]?.sees(row, actor, truth) === isSeen).map(({ row }) => String(row[column])));
}

test('without any predicate of the application, no list shows a row from beyond the second wall', async () => {
  let hidden = 0;
  const ofEachTerritory = new Map(actors.map((actor) => [actor.territory.join(), actor]));
  for (const actor of ofEachTerritory.values()) {
    const lists = await everyListOf(actor);
    const beyond = signs(actor, false);
    hidden += beyond.length;
    expect({ seed: SEED, territory: actor.territory, shown: beyond.filter((sign) => lists.includes(sign)) }).toEqual({ seed: SEED, territory: actor.territory, shown: [] });
  }
  expect(hidden).toBeGreaterThan(PEOPLE * PEOPLE / 2);
});

test('the first wall is down indeed: who reaches nobody finds themselves on a roster; and where the second is open too, everybody is shown', async () => {
  const placed = (truth['enrolment'] ?? []).find(({ row }) => row['municipality_key'] !== null && actors.some(({ id, territory }) => id === row['account_id'] && territory.length === 0));
  const alone = actors.find(({ id }) => id === placed?.row['account_id']);
  if (!alone) throw new Error(`seed ${SEED} has nobody without a territory`);
  expect(await everyListOf(alone)).toContain(String(placed?.row['id']));
  const lists = await everyListOf({ id: randomUUID(), territory: ['*'], permissions: EVERYTHING });
  const people = (truth['account'] ?? []).map(({ row }) => String(row['first_surname']));
  expect(people.filter((surname) => lists.includes(surname)).length).toBeGreaterThan(PEOPLE / 2);
});
