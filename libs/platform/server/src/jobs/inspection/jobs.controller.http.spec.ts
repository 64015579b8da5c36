import { platformPermissions, ROLES } from '@aula/platform/contract';
import { jobsApi } from '@aula/platform/contract/jobs';
import { givenAnApplication, type GivenApplication, problemOf, truthOf } from '@aula/platform/testing';
import type { Actor } from '../../actor';

let house: GivenApplication;
beforeAll(async () => {
  house = await givenAnApplication({ imports: [] });
});
afterAll(() => house.close());
beforeEach(() => truthOf(house.database, `
  with emptied as (delete from delivery), asked as (insert into outbox (name, data, made_at, relayed_at) values ('school.bell-rang', '{}', now(), now()) returning id)
  insert into delivery (outbox_id, job, attempts, tries, due_at, last_error) select id, job, 8, 8, now(), 'Error: nobody came' from asked, unnest(array['school.ring', 'school.open']) as job`));

const asRole = (role: (typeof ROLES)[number]): Actor => ({
  id: crypto.randomUUID(), territory: ['*'], permissions: new Set(Object.entries(platformPermissions).filter(([, roles]: [string, readonly string[]]) => roles.includes(role)).map(([name]) => name)),
});
const administrator = asRole('administrator');
const calls = (actor: Actor | undefined) => [
  house.call(actor, jobsApi.jobsOverview), house.call(actor, jobsApi.listFailedJobs), house.call(actor, jobsApi.retryJobs, { body: { job: 'school.ring' } }),
];

test.each(ROLES.filter((role) => role !== 'administrator'))('a %s is told nothing and tries nothing again', async (role) => {
  for (const call of calls(asRole(role))) expect((await problemOf(call)).code).toBe('request.not-allowed');
});

test('a visitor neither', async () => {
  for (const call of calls(undefined)) expect((await problemOf(call)).code).toBe('request.not-signed-in');
});

test('an administrator sees what stopped and why, and tries it again once', async () => {
  const { kinds } = await house.call(administrator, jobsApi.jobsOverview);
  expect(kinds.map(({ job, failed }) => [job, failed])).toEqual([['school.open', 1], ['school.ring', 1]]);
  const { total, items } = await house.call(administrator, jobsApi.listFailedJobs, { query: { job: 'school.ring' } });
  expect([total, items[0]?.lastError, items[0]?.tries]).toEqual([1, 'Error: nobody came', 8]);
  const again = () => house.call(administrator, jobsApi.retryJobs, { body: { ids: items.map(({ id }) => id) } });
  expect([await again(), await again()]).toEqual([{ retried: 1 }, { retried: 0 }]);
});

test.each([[{}], [{ ids: [] }], [{ ids: ['1'] }], [{ ids: ['1:school.ring; drop'] }], [{ job: 'school.ring', ids: ['1:school.ring'] }], [{ job: 'School' }]])('%j is refused', async (body) => {
  const answer = await problemOf(house.call(administrator, jobsApi.retryJobs, { body: body as never }));
  expect(answer.status).toBe(400);
});
