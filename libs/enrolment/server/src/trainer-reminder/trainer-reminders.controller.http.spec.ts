import { CatalogueModule } from '@aula/catalogue/server';
import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { enrolmentApi, enrolmentPermissions } from '@aula/enrolment/contract';
import { IdentityModule } from '@aula/identity/server';
import { givenAPerson } from '@aula/identity/testing';
import { NotificationsModule } from '@aula/notifications/server';
import type { Role } from '@aula/platform/contract';
import type { Actor } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, problemOf, truthOf } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import { EnrolmentModule } from '../index';
import { givenAnEnrolment } from '../testing';
import { sendAll } from './testing/send-all';

let house: GivenApplication;
let course: GivenCourse;
let enrolmentId: string;
let keys = 0;

beforeAll(async () => {
  house = await givenAnApplication({ imports: [TerritoryModule, IdentityModule.with({ permissions: [enrolmentPermissions] }), NotificationsModule, CatalogueModule, EnrolmentModule] });
  course = await givenACourse(house.database);
  const { accountId } = await givenAPerson(house.database);
  ({ enrolmentId } = await givenAnEnrolment(house.database, { accountId, course }));
});
afterAll(() => house.close());

const staff = async (role: Role) => (await givenAPerson(house.database, { municipalityKey: null, roles: [{ role, scope: 'state', key: '08' }], permissions: [enrolmentPermissions] })).actor;
const params = () => ({ courseKey: course.courseKey });
const preview = (actor?: Actor) => house.call(actor, enrolmentApi.previewReminder, { params: { ...params(), enrolmentId } });
const ask = (actor: Actor | undefined, body: object = {}, key = `key-${(keys += 1)}`) =>
  house.call(actor, enrolmentApi.askReminder, { params: params(), body: { whom: { enrolmentIds: [enrolmentId] }, words: '', ...body } }, { 'idempotency-key': key });

test.each(['trainer', 'coordinator', 'administrator'] as const)('a %s sees the message, sends it, and sees what became of it', async (role) => {
  const actor = await staff(role);
  expect(await preview(actor)).toMatchObject({ language: 'es', subject: 'Sigue con «Fundamentos de gobierno abierto»' });
  const { id } = await ask(actor);
  await sendAll(house);
  expect(await house.call(actor, enrolmentApi.readReminder, { params: { ...params(), reminderId: id } })).toMatchObject({ asked: 1, isDone: true });
});

test('a learner is refused and a visitor asked to sign in', async () => {
  const learner = await staff('learner');
  for (const [actor, code] of [[learner, 'request.not-allowed'], [undefined, 'request.not-signed-in']] as const) {
    expect([(await problemOf(preview(actor))).code, (await problemOf(ask(actor))).code]).toEqual([code, code]);
  }
});

test('asked again with the same key, also eight times at once, it is one reminder', async () => {
  const actor = await staff('trainer');
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask(actor, {}, 'the same')));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await truthOf(house.database, 'select count(*)::int as count from trainer_reminder where account_id = $1', [actor.id])).toEqual([{ count: 1 }]);
  expect((await problemOf(ask(actor, { words: 'otra' }, 'the same'))).code).toBe('request.idempotency-key-reused');
});

test('more words than fit, nobody picked, and nobody found are told so', async () => {
  const actor = await staff('trainer');
  expect((await problemOf(ask(actor, { words: 'x'.repeat(501) }))).errors).toEqual([{ path: 'body.words', code: 'too_big' }]);
  expect(await problemOf(ask(actor, { whom: { enrolmentIds: [] } }))).toMatchObject({ status: 400, code: 'request.invalid' });
  expect(await problemOf(ask(actor, { whom: { filter: { q: 'nadie' } } }))).toMatchObject({ status: 422, code: 'enrolment.nobody-to-remind' });
  expect(await problemOf(house.call(actor, enrolmentApi.readReminder, { params: { ...params(), reminderId: enrolmentId } }))).toMatchObject({ status: 404, code: 'enrolment.no-such-reminder' });
});
