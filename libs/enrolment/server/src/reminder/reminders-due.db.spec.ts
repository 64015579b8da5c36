import { givenACourse } from '@aula/catalogue/testing';
import { system } from '@aula/platform/server';
import { truthOf } from '@aula/platform/testing';
import { ProgressService } from '../progress/progress.service';
import { GivenReminders } from '../testing/given-reminders';
import { RemindersDue } from './reminders-due.service';

let given: GivenReminders;
beforeAll(async () => {
  given = await GivenReminders.open();
  for (const key of ['ga-101', 'ga-102']) await givenACourse(given.house.database, { key, lessons: 1 });
});
afterAll(() => given.close());

const until = (instant: string) => given.house.app.get(RemindersDue).until(system, new Date(instant));

test('whoever is looked at by then is told by ids, the earliest first; who completed the course is not looked at', async () => {
  const late = await given.enrolled('2027-01-07T18:00:00Z', 'ga-101', { municipalityKey: '08037' });
  const early = await given.enrolled('2027-01-05T18:00:00Z', 'ga-102', { municipalityKey: null });
  const done = await given.enrolled('2027-01-05T18:00:00Z', 'ga-101', { municipalityKey: '08037' });
  await given.house.app.get(ProgressService).record(done.actor, 'ga-101', '1.1', { block: 1, isCompleted: true });
  expect(await until('2027-01-12T00:00:00Z')).toEqual([]);
  expect((await until('2027-01-13T18:00:00Z')).map(({ courseKey, municipalityKey }) => [courseKey, municipalityKey])).toEqual([['ga-102', null]]);
  const all = await until('2027-02-01T00:00:00Z');
  const ids = await truthOf<{ id: string }>(given.house.database, 'select id from enrolment where account_id = any ($1) order by enrolled_at', [[early.accountId, late.accountId]]);
  expect(all.map(({ enrolmentId }) => enrolmentId)).toEqual(ids.map(({ id }) => id));
  expect(all.map(({ courseKey, municipalityKey }) => [courseKey, municipalityKey])).toEqual([['ga-102', null], ['ga-101', '08037']]);
});

test('looking sends nothing and moves nothing', async () => {
  const before = await truthOf(given.house.database, 'select * from schedule order by key');
  await until('2027-02-01T00:00:00Z');
  expect(await truthOf(given.house.database, 'select * from schedule order by key')).toEqual(before);
  expect(await truthOf(given.house.database, 'select 1 from notice')).toEqual([]);
});
