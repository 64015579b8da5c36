import { CatalogueModule } from '@aula/catalogue/server';
import { givenACourse } from '@aula/catalogue/testing';
import { enrolmentApi, enrolmentPermissions } from '@aula/enrolment/contract';
import { IdentityModule } from '@aula/identity/server';
import { givenAPerson } from '@aula/identity/testing';
import { NotificationsModule } from '@aula/notifications/server';
import { givenAnApplication, type GivenApplication, problemOf, statementsOf, truthOf } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import { EnrolmentModule } from '../index';

let house: GivenApplication;
beforeAll(async () => {
  house = await givenAnApplication({ imports: [TerritoryModule, IdentityModule.with({ permissions: [enrolmentPermissions] }), NotificationsModule, CatalogueModule, EnrolmentModule] });
});
afterAll(() => house.close());

let keys = 0;
const nextKey = () => ({ 'idempotency-key': `key-${(keys += 1)}` });
const aLearner = (municipalityKey?: string | null) => givenAPerson(house.database, { permissions: [enrolmentPermissions], ...(municipalityKey !== undefined && { municipalityKey }) });
const enrol = (actor: Parameters<GivenApplication['call']>[0], courseKey: string, key = nextKey()) => house.call(actor, enrolmentApi.enrol, { body: { courseKey } }, key);
const mark = (actor: Parameters<GivenApplication['call']>[0], courseKey: string, lessonCode: string, block: number, isCompleted: boolean) =>
  house.call(actor, enrolmentApi.recordProgress, { params: { courseKey, lessonCode }, body: { block, isCompleted } });

test('a learner enrols, reads, marks, and completes', async () => {
  const { courseKey } = await givenACourse(house.database, { key: 'camino', lessons: 2 });
  const { actor } = await aLearner();
  expect(await house.call(actor, enrolmentApi.readOwn, { params: { courseKey } })).toEqual({ enrolment: null });

  const enrolment = await enrol(actor, courseKey);
  expect(enrolment).toMatchObject({ courseKey, courseCode: 'CAMINO', version: 1, completedAt: null, nextLesson: '1.1', requirements: [], enrolledAt: house.clock.now().toISOString() });

  const lesson = await house.call(actor, enrolmentApi.readLesson, { params: { courseKey, lessonCode: '1.1' } });
  expect(lesson).toMatchObject({ code: '1.1', moduleNumber: 1, block: 0, completedAt: null, previous: null, next: '1.2', position: 1, lessonCount: 2, summary: ['Primera.', 'Segunda.'] });
  expect(lesson.html).toContain('<p>Uno</p>');

  const first = await mark(actor, courseKey, '1.1', 4, true);
  expect([first.nextLesson, first.completedAt, first.lessons[0]?.block]).toEqual(['1.2', null, 4]);
  house.clock.advance(60_000);
  const last = await mark(actor, courseKey, '1.2', 1, true);
  expect([last.nextLesson, last.completedAt]).toEqual([null, house.clock.now().toISOString()]);
  expect((await house.call(actor, enrolmentApi.listOwn)).items).toEqual([last]);
});

test('progress only grows', async () => {
  const { courseKey } = await givenACourse(house.database, { key: 'crece', lessons: 2 });
  const { actor } = await aLearner();
  await enrol(actor, courseKey);
  const done = await mark(actor, courseKey, '1.1', 7, true);
  house.clock.advance(60_000);
  const back = await mark(actor, courseKey, '1.1', 3, false);
  const again = await mark(actor, courseKey, '1.1', 7, true);
  expect(back.lessons[0]).toEqual(done.lessons[0]);
  expect(again.lessons[0]).toEqual(done.lessons[0]);
});

test('progress knows when it last moved: what is sent again, or goes back, has not moved', async () => {
  const { courseKey } = await givenACourse(house.database, { key: 'se-mueve', lessons: 1 });
  const { actor, accountId } = await aLearner();
  await enrol(actor, courseKey);
  const hasMoved = async (block: number, isCompleted: boolean) => {
    house.clock.advance(60_000);
    await mark(actor, courseKey, '1.1', block, isCompleted);
    const [row] = await truthOf<{ moved_at: Date }>(house.database, 'select p.moved_at from lesson_progress p join enrolment e on e.id = p.enrolment_id where e.account_id = $1', [accountId]);
    return row?.moved_at.getTime() === house.clock.now().getTime();
  };
  expect([await hasMoved(0, false), await hasMoved(0, false), await hasMoved(2, false), await hasMoved(1, false), await hasMoved(1, true), await hasMoved(2, true)]).toEqual([true, false, true, false, true, false]);
});

test('whoever is not enrolled is told so, and lessons that are not there are not found', async () => {
  const { courseKey } = await givenACourse(house.database, { key: 'ajeno', lessons: 1 });
  const [enrolled, stranger] = [await aLearner(), await aLearner()];
  await enrol(enrolled.actor, courseKey);
  const read = (actor: typeof stranger.actor, lessonCode: string) => house.call(actor, enrolmentApi.readLesson, { params: { courseKey, lessonCode } });
  expect(await problemOf(read(stranger.actor, '1.1'))).toMatchObject({ status: 404, code: 'enrolment.not-enrolled' });
  expect(await problemOf(mark(stranger.actor, courseKey, '1.1', 0, true))).toMatchObject({ code: 'enrolment.not-enrolled' });
  expect(await problemOf(read(enrolled.actor, '9.9'))).toMatchObject({ status: 404, code: 'catalogue.no-such-lesson' });
  expect(await problemOf(mark(enrolled.actor, courseKey, '9.9', 0, true))).toMatchObject({ code: 'catalogue.no-such-lesson' });
  expect(await problemOf(enrol(stranger.actor, 'no-hay'))).toMatchObject({ status: 404, code: 'catalogue.no-such-course' });
  expect(await problemOf(mark(enrolled.actor, courseKey, '1.1', -1, true))).toMatchObject({ code: 'request.invalid' });
});

test('a visitor is asked to sign in, and an actor without the permission is refused', async () => {
  const { courseKey } = await givenACourse(house.database, { key: 'cerrado' });
  expect(await problemOf(enrol(undefined, courseKey))).toMatchObject({ status: 401, code: 'request.not-signed-in' });
  expect(await problemOf(house.call(undefined, enrolmentApi.listOwn))).toMatchObject({ status: 401 });
  expect(await problemOf(mark(undefined, courseKey, '1.1', 0, true))).toMatchObject({ status: 401 });
  const { actor } = await givenAPerson(house.database);
  expect(await problemOf(enrol(actor, courseKey))).toMatchObject({ status: 403, code: 'request.not-allowed' });
});

test('enrolling needs a key; the same key answers again, another one finds the first enrolment', async () => {
  const { courseKey } = await givenACourse(house.database, { key: 'una-vez' });
  const { actor } = await aLearner();
  expect(await problemOf(house.call(actor, enrolmentApi.enrol, { body: { courseKey } }))).toMatchObject({ code: 'request.no-idempotency-key' });
  const key = nextKey();
  const first = await enrol(actor, courseKey, key);
  await mark(actor, courseKey, '1.1', 2, true);
  expect(await enrol(actor, courseKey, key)).toEqual(first);
  expect((await enrol(actor, courseKey)).id).toBe(first.id);
});

test('enrolled at the same moment from two devices, it is one enrolment', async () => {
  const { courseKey, courseId } = await givenACourse(house.database, { key: 'dos-equipos' });
  const { actor, accountId } = await aLearner();
  const both = await Promise.all([enrol(actor, courseKey), enrol(actor, courseKey), enrol(actor, courseKey)]);
  expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  expect(await truthOf(house.database, 'select 1 as one from enrolment where account_id = $1 and course_id = $2', [accountId, courseId])).toHaveLength(1);
});

test('an enrolment stays with its version when the next one is published', async () => {
  const { courseKey } = await givenACourse(house.database, { key: 'fija', lessons: 1 });
  const { actor } = await aLearner();
  await enrol(actor, courseKey);
  await givenACourse(house.database, { key: 'fija', lessons: 3 });
  const { enrolment } = await house.call(actor, enrolmentApi.readOwn, { params: { courseKey } });
  expect([enrolment?.version, enrolment?.lessons.length]).toEqual([1, 1]);
  expect(await problemOf(house.call(actor, enrolmentApi.readLesson, { params: { courseKey, lessonCode: '1.3' } }))).toMatchObject({ code: 'catalogue.no-such-lesson' });
  const { actor: later } = await aLearner();
  expect((await enrol(later, courseKey)).version).toBe(2);
});

test('hot reads cost one statement, a mark three', async () => {
  const { courseKey } = await givenACourse(house.database, { key: 'barata', lessons: 3 });
  const { actor } = await aLearner();
  await enrol(actor, courseKey);
  await mark(actor, courseKey, '1.1', 1, false);
  await house.call(actor, enrolmentApi.readLesson, { params: { courseKey, lessonCode: '1.1' } });
  expect(await statementsOf(() => house.call(actor, enrolmentApi.readLesson, { params: { courseKey, lessonCode: '1.1' } }))).toHaveLength(1);
  expect(await statementsOf(() => house.call(actor, enrolmentApi.readOwn, { params: { courseKey } }))).toHaveLength(1);
  expect(await statementsOf(() => house.call(actor, enrolmentApi.listOwn))).toHaveLength(1);
  expect(await statementsOf(() => mark(actor, courseKey, '1.1', 2, true))).toHaveLength(3);
});
