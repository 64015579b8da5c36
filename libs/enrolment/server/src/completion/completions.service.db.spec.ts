import { CatalogueModule } from '@aula/catalogue/server';
import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { enrolmentPermissions } from '@aula/enrolment/contract';
import { IdentityModule } from '@aula/identity/server';
import { givenAPerson } from '@aula/identity/testing';
import { NotificationsModule } from '@aula/notifications/server';
import { type Actor, Database, system } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, truthOf } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import fc from 'fast-check';
import { EnrolmentModule, EnrolmentsService } from '../index';
import { ProgressService } from '../progress/progress.service';
import { givenAnEnrolment } from '../testing';

let house: GivenApplication;
let enrolments: EnrolmentsService;
let progress: ProgressService;
let course: GivenCourse;
const QUIZ = { kind: 'quiz-passed', key: 'final' };

beforeAll(async () => {
  house = await givenAnApplication({ imports: [TerritoryModule, IdentityModule.with({ permissions: [enrolmentPermissions] }), NotificationsModule, CatalogueModule, EnrolmentModule], variables: { DATABASE_POOL: '6' } });
  enrolments = house.app.get(EnrolmentsService);
  progress = house.app.get(ProgressService);
  course = await givenACourse(house.database, { key: 'ga-101', lessons: 3, requirements: [QUIZ, { kind: 'member', key: 'g1' }] });
});
afterAll(() => house.close());

async function aFreshEnrolment(extra: { completedLessons?: string[]; metRequirements?: (typeof QUIZ)[] } = {}) {
  const { accountId, actor } = await givenAPerson(house.database, { permissions: [enrolmentPermissions] });
  const { enrolmentId } = await givenAnEnrolment(house.database, { accountId, course, ...extra });
  return { accountId, actor, enrolmentId };
}

const complete = (actor: Actor, code: string) => progress.record(actor, 'ga-101', code, { block: 0, isCompleted: true });

/** Completions and events of these enrolments, and how many enrolments have exactly one of each. */
async function tracesOf(enrolmentIds: readonly string[]) {
  const [traces] = await truthOf<{ completions: number; events: number; told: number }>(house.database, `
    select count(*) filter (where c.enrolment_id is not null)::int as completions, coalesce(sum(o.events), 0)::int as events, count(*) filter (where o.events = 1)::int as told
    from unnest($1::uuid[]) as given (id) left join completion c on c.enrolment_id = given.id
      left join (select data ->> 'enrolmentId' as id, count(*) as events from outbox where name = 'enrolment.course-completed' group by 1) o on o.id = given.id::text`, [enrolmentIds]);
  return traces;
}
async function isSomebodyWaiting(): Promise<boolean> {
  return (await truthOf(house.database, `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length > 0;
}
const ONE_OF_EACH = { completions: 1, events: 1, told: 1 };

test('the last lesson and the quiz at the same moment make one completion and one event, fifty times', async () => {
  const rounds: string[] = [];
  for (let round = 0; round < 50; round += 1) {
    const { actor, enrolmentId } = await aFreshEnrolment({ completedLessons: ['1.1', '1.2'], metRequirements: [{ kind: 'member', key: 'g1' }] });
    await Promise.all([complete(actor, '1.3'), enrolments.recordRequirementMet(round % 2 ? actor : system, enrolmentId, QUIZ)]);
    rounds.push(enrolmentId);
  }
  expect(await tracesOf(rounds)).toEqual({ completions: 50, events: 50, told: 50 });
});

test('a step that begins while another is not yet committed waits for it, and sees it', async () => {
  const { actor, enrolmentId } = await aFreshEnrolment({ completedLessons: ['1.1', '1.2'], metRequirements: [{ kind: 'member', key: 'g1' }] });
  let commit = (): void => undefined;
  const mayCommit = new Promise<void>((resolve) => (commit = resolve));
  let isWritten = (): void => undefined;
  const written = new Promise<void>((resolve) => (isWritten = resolve));
  const first = house.app.get(Database).as(actor, async () => {
    await enrolments.recordRequirementMet(actor, enrolmentId, QUIZ);
    isWritten();
    await mayCommit;
  });
  await written;
  let isDone = false;
  const second = complete(actor, '1.3').finally(() => (isDone = true));
  while (!isDone && !(await isSomebodyWaiting())) continue;
  expect(isDone).toBe(false);
  commit();
  await first;
  expect((await second).completedAt).not.toBeNull();
  expect(await tracesOf([enrolmentId])).toEqual(ONE_OF_EACH);
});

test('the same last step, sent four times at once, is told once', async () => {
  const { actor, enrolmentId } = await aFreshEnrolment({ completedLessons: ['1.1', '1.2'], metRequirements: [QUIZ, { kind: 'member', key: 'g1' }] });
  const answers = await Promise.all(Array.from({ length: 4 }, () => complete(actor, '1.3')));
  expect(answers.every(({ completedAt }) => completedAt !== null)).toBe(true);
  expect(await tracesOf([enrolmentId])).toEqual(ONE_OF_EACH);
});

test('in any order it completes exactly with the last step, once, and is never taken back', async () => {
  type Step = { readonly code: string } | { readonly kind: string; readonly key: string };
  const steps: Step[] = [{ code: '1.1' }, { code: '1.2' }, { code: '1.3' }, QUIZ, { kind: 'member', key: 'g1' }];
  const walk = fc.tuple(fc.shuffledSubarray(steps, { minLength: steps.length }), fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }));
  await fc.assert(fc.asyncProperty(walk, async ([order, repeats]) => {
    const { actor, enrolmentId } = await aFreshEnrolment();
    const take = (step: Step) => ('code' in step ? complete(actor, step.code).then(() => undefined) : enrolments.recordRequirementMet(actor, enrolmentId, step));
    for (const [index, step] of order.entries()) {
      expect(await enrolments.completion(actor, enrolmentId)).toBeUndefined();
      await take(step);
      const earlier = order[(repeats[index] ?? 0) % (index + 1)];
      if (earlier && index < order.length - 1) await take(earlier);
    }
    const completion = await enrolments.completion(actor, enrolmentId);
    expect(completion?.completedAt).toEqual(house.clock.now());
    house.clock.advance(3_600_000);
    for (const step of order) await take(step);
    await progress.record(actor, 'ga-101', '1.1', { block: 9, isCompleted: false });
    expect(await enrolments.completion(actor, enrolmentId)).toEqual(completion);
    expect(await tracesOf([enrolmentId])).toEqual(ONE_OF_EACH);
  }), { numRuns: 10 });
});

test('what the version does not ask for changes nothing', async () => {
  const { actor, enrolmentId } = await aFreshEnrolment();
  await enrolments.recordRequirementMet(actor, enrolmentId, { kind: 'quiz-passed', key: 'other' });
  expect(await truthOf(house.database, 'select 1 as one from requirement_met where enrolment_id = $1', [enrolmentId])).toEqual([]);
});

test('a failure in the transaction of the last step takes completion and event with it', async () => {
  const { actor, enrolmentId } = await aFreshEnrolment({ completedLessons: ['1.1', '1.2', '1.3'], metRequirements: [{ kind: 'member', key: 'g1' }] });
  const failing = house.app.get(Database).as(actor, async () => {
    await enrolments.recordRequirementMet(actor, enrolmentId, QUIZ);
    throw new Error('the attempt could not be kept');
  });
  await expect(failing).rejects.toThrow('the attempt could not be kept');
  expect(await tracesOf([enrolmentId])).toEqual({ completions: 0, events: 0, told: 0 });
});

test('place and administration are those of each day, in the municipality’s own zone', async () => {
  const [place] = await truthOf<{ municipality: string; first: string; firstEnds: string; second: string }>(house.database, `
    with next as (
      insert into administration (municipality_key, label, starts_on, ends_on, note)
      select municipality_key, 'la siguiente', ends_on + 1, ends_on + 1000, '' from administration where municipality_key = '08037' order by ends_on desc limit 1 returning *)
    select a.municipality_key as municipality, a.id as first, a.ends_on::text as "firstEnds", next.id as second
    from next join administration a on a.municipality_key = next.municipality_key and a.ends_on + 1 = next.starts_on`);
  if (!place) throw new Error('no term of office to start from');
  const { accountId, actor } = await givenAPerson(house.database, { municipalityKey: place.municipality, agency: 'Obras Públicas', position: 'Jefatura', startsOn: '2020-01-01', permissions: [enrolmentPermissions] });
  const single = await givenACourse(house.database, { key: 'cambio', lessons: 1 });
  const before = house.clock.now().toISOString();
  try {
    // Half past midnight UTC of the first day of the new term: still the last evening of the old one in Mexico.
    const nextDay = new Date(`${place.firstEnds}T00:30:00Z`);
    nextDay.setUTCDate(nextDay.getUTCDate() + 1);
    house.clock.set(nextDay.toISOString());
    const { id } = await enrolments.enrol(actor, single.courseKey);
    expect(await enrolments.read(actor, id)).toMatchObject({ accountId, municipalityKey: place.municipality, administrationId: place.first, agency: 'Obras Públicas', position: 'Jefatura' });
    house.clock.advance(24 * 3_600_000);
    await truthOf(house.database, `update affiliation set position = 'Dirección' where account_id = $1`, [accountId]);
    await progress.record(actor, single.courseKey, '1.1', { block: 1, isCompleted: true });
    expect(await enrolments.completion(actor, id)).toMatchObject({ municipalityKey: place.municipality, administrationId: place.second, position: 'Dirección' });
    expect(await enrolments.read(actor, id)).toMatchObject({ administrationId: place.first, position: 'Jefatura' });
  } finally {
    house.clock.set(before);
  }
});

test('staff without a municipality enrol too', async () => {
  const { actor } = await givenAPerson(house.database, { municipalityKey: null, agency: 'NDI', position: 'Programa', permissions: [enrolmentPermissions] });
  const { id } = await enrolments.enrol(actor, course.courseKey);
  expect(await enrolments.forCourse(actor, course.courseKey)).toMatchObject({ id, courseKey: 'ga-101', municipalityKey: null, administrationId: null });
});
