import { enrolmentApi } from '@aula/enrolment/contract';
import type { RoleWithScope } from '@aula/identity/contract';
import { staffApi } from '@aula/identity/contract/staff';
import { problemOf } from '@aula/platform/testing';
import { CountedHouse, type Learner, openWholeHouse, type SignedIn } from './testing/counted-house';

const COURSE = { params: { courseKey: 'ga-101' } };
const HERE: RoleWithScope = { role: 'trainer', scope: 'municipality', key: '08037' };

let [here, elsewhere]: [CountedHouse, CountedHouse] = [] as never;
let [near, far]: [Learner, Learner] = [] as never;

beforeAll(async () => {
  const { house, course } = await openWholeHouse();
  [here, elsewhere] = [new CountedHouse(house, course), new CountedHouse(house, course, '11020')];
  [near, far] = [await here.learner(), await elsewhere.learner()];
});
afterAll(() => here.close());

const staff = (...roles: RoleWithScope[]): Promise<SignedIn> => here.person({ municipalityKey: null, roles });
const remind = (by: SignedIn, ...people: Learner[]) => by.call(enrolmentApi.askReminder, { ...COURSE, body: { whom: { enrolmentIds: people.map(({ enrolmentId }) => enrolmentId) }, words: '' } });

test('who audits the whole country and teaches in one municipality reads of everybody, and writes to that municipality alone', async () => {
  const both = await staff(HERE, { role: 'auditor', scope: 'all', key: '' });
  expect((await both.call(enrolmentApi.readRoster, COURSE)).total).toBe(2);
  expect((await problemOf(remind(both, far))).code).toBe('enrolment.nobody-to-remind');
  expect((await remind(both, near, far)).asked).toBe(1);
});

test('who teaches in the whole country and audits one municipality is told of its log alone', async () => {
  const administrator = await here.administrator();
  for (const { accountId } of [near, far]) await administrator.call(staffApi.readPerson, { params: { accountId } });
  const seen = async (by: SignedIn) => (await by.call(staffApi.listAuditEntries, { query: { action: 'identity.person.read' } })).items.length;
  expect(await seen(administrator)).toBe(2);
  expect(await seen(await staff({ ...HERE, scope: 'all', key: '' }, { role: 'auditor', scope: 'municipality', key: '08037' }))).toBe(1);
});
