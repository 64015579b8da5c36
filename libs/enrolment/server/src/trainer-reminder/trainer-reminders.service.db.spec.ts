import { CatalogueModule } from '@aula/catalogue/server';
import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { type AskTrainerReminder, enrolmentPermissions, type TrainerReminder } from '@aula/enrolment/contract';
import { IdentityModule } from '@aula/identity/server';
import { givenAPerson, type PersonToBe } from '@aula/identity/testing';
import { NotificationsModule, NotificationsService } from '@aula/notifications/server';
import { type Actor, Database, system } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, truthOf } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import { EnrolmentModule, ProgressService } from '../index';
import { givenAnEnrolment, type WantedEnrolment } from '../testing';
import { TrainerReminders } from './trainer-reminders.service';
import { TrainerReminderSender } from './trainer-reminder-sender';
import { sendAll } from './testing/send-all';

const DAY_MS = 86_400_000;
const [JUAREZ, LEON] = ['08037', '11020'];

let house: GivenApplication;
let reminders: TrainerReminders;
let course: GivenCourse;
let trainer: Actor;
let courses = 0;

beforeAll(async () => {
  house = await givenAnApplication({
    imports: [TerritoryModule, IdentityModule.with({ permissions: [enrolmentPermissions] }), NotificationsModule, CatalogueModule, EnrolmentModule], variables: { DATABASE_POOL: '6' },
  });
  reminders = house.app.get(TrainerReminders);
});
beforeEach(async () => {
  course = await givenACourse(house.database, { key: `curso-${(courses += 1)}`, lessons: 2 });
  trainer = (await givenAPerson(house.database, { givenNames: 'Renata', firstSurname: 'Villarreal', secondSurname: null, municipalityKey: null, roles: [{ role: 'trainer', scope: 'state', key: '08' }], permissions: [enrolmentPermissions] })).actor;
});
afterAll(() => house.close());

async function someone({ person, municipalityKey = JUAREZ, ...wanted }: Omit<WantedEnrolment, 'accountId' | 'course'> & { person?: PersonToBe } = {}) {
  const { accountId, email, actor } = await givenAPerson(house.database, { municipalityKey, permissions: [enrolmentPermissions], ...person });
  const { enrolmentId } = await givenAnEnrolment(house.database, { accountId, course, municipalityKey, ...wanted });
  return { accountId, email, actor, enrolmentId };
}
const remind = (whom: AskTrainerReminder['whom'], { words = '', actor = trainer } = {}) => reminders.ask(actor, course.courseKey, { whom, words });
const sender = () => house.app.get(TrainerReminderSender);
const result = (reminder: TrainerReminder, actor = trainer) => reminders.read(actor, course.courseKey, reminder.id);
async function sent(whom: AskTrainerReminder['whom'], options: { words?: string; actor?: Actor } = {}): Promise<TrainerReminder> {
  const asked = await remind(whom, options);
  await sendAll(house);
  return result(asked, options.actor);
}
const noticesOf = (accountId: string) => truthOf<{ subject: string; text: string; path: string; language: string }>(house.database, 'select subject, text, path, language from notice where account_id = $1 order by told_at', [accountId]);

test('answers at once with how many it goes to, and afterwards with how many were reached', async () => {
  const { enrolmentId, accountId, email } = await someone({ completedLessons: ['1.1'] });
  const asked = await remind({ enrolmentIds: [enrolmentId] }, { words: '¿Te ayudo con la 1.2?' });
  expect(asked).toMatchObject({ courseKey: course.courseKey, asked: 1, isDone: false, counts: { reached: 0 }, missed: [], askedAt: house.clock.now().toISOString() });
  expect(await noticesOf(accountId)).toEqual([]);
  await sendAll(house);
  expect(await result(asked)).toMatchObject({ asked: 1, isDone: true, counts: { reached: 1 }, missed: [] });
  const [notice] = await noticesOf(accountId);
  expect(notice).toMatchObject({ subject: 'Sigue con «Fundamentos de gobierno abierto»', path: `/cursos/${course.courseKey}/lecciones/1.2`, language: 'es' });
  expect(notice?.text.split('\n\n')).toEqual([
    'Te escribe Renata Villarreal, que da seguimiento a este curso.', '¿Te ayudo con la 1.2?', expect.stringMatching(/^Tu avance .* lección 1\.2/) as string,
  ]);
  expect(await truthOf(house.database, `select headers ? 'List-Unsubscribe' as "mayStop" from mail where recipient = $1`, [email])).toEqual([{ mayStop: true }]);
});

test('without own words the message stands by itself, in the language of each', async () => {
  const { enrolmentId, accountId } = await someone();
  await truthOf(house.database, `update account set language = 'en' where id = $1`, [accountId]);
  await sent({ enrolmentIds: [enrolmentId] });
  const [notice] = await noticesOf(accountId);
  expect(notice?.language).toBe('en');
  expect(notice?.text.split('\n\n')[0]).toBe('Renata Villarreal, who follows this course, writes to you.');
  expect(notice?.text.split('\n\n')).toHaveLength(2);
});

test('tells who was not reached, and why', async () => {
  const reached = await someone({ person: { firstSurname: 'Ávalos' } });
  const done = await someone({ person: { firstSurname: 'Batista' }, completedLessons: ['1.1', '1.2'], completedAt: '2026-11-20T18:00:00Z' });
  const lately = await someone({ person: { firstSurname: 'Cano' } });
  await sent({ enrolmentIds: [lately.enrolmentId] });
  const quiet = await someone({ person: { firstSurname: 'Duarte' } });
  await truthOf(house.database, `insert into mail_preference (account_id, category, is_wanted, changed_at) values ($1, 'reminder', false, now())`, [quiet.accountId]);
  const gone = await someone({ person: { firstSurname: 'Estrada' } });
  await truthOf(house.database, 'update affiliation set municipality_key = $2 where account_id = $1', [gone.accountId, LEON]);
  const all = await sent({ filter: {} });
  expect(all).toMatchObject({ asked: 5, isDone: true, counts: { reached: 1, completed: 1, 'reminded-lately': 1, unsubscribed: 1, 'out-of-reach': 1 } });
  expect(all.missed.map(({ person, outcome }) => [person?.firstSurname, outcome])).toEqual([['Batista', 'completed'], ['Cano', 'reminded-lately'], ['Duarte', 'unsubscribed'], [undefined, 'out-of-reach']]);
  expect((await noticesOf(reached.accountId)).length).toBe(1);
  for (const { accountId } of [done, quiet, gone]) expect(await noticesOf(accountId)).toEqual([]);
});

test('goes to those whom the filter shows, and to nobody outside the territory, whatever is picked', async () => {
  const near = await someone({ person: { firstSurname: 'Cerca' } });
  const far = await someone({ person: { firstSurname: 'Lejos' }, municipalityKey: LEON });
  expect((await remind({ filter: { q: 'cerca' } })).asked).toBe(1);
  expect((await remind({ enrolmentIds: [near.enrolmentId, far.enrolmentId] })).asked).toBe(1);
  await expect(remind({ enrolmentIds: [far.enrolmentId] })).rejects.toThrow('enrolment.nobody-to-remind');
  await expect(remind({ filter: { q: 'nadie' } })).rejects.toThrow('enrolment.nobody-to-remind');
  await sendAll(house);
  expect(await noticesOf(far.accountId)).toEqual([]);
});

test('at most one in 24 hours for a person and course, whoever sends it', async () => {
  const { enrolmentId, accountId } = await someone();
  const { actor: other } = await givenAPerson(house.database, { municipalityKey: null, roles: [{ role: 'coordinator', scope: 'state', key: '08' }], permissions: [enrolmentPermissions] });
  expect((await sent({ enrolmentIds: [enrolmentId] })).counts.reached).toBe(1);
  house.clock.advance(DAY_MS - 1);
  expect((await sent({ enrolmentIds: [enrolmentId] }, { actor: other })).counts['reminded-lately']).toBe(1);
  house.clock.advance(1);
  expect((await sent({ enrolmentIds: [enrolmentId] }, { actor: other })).counts.reached).toBe(1);
  expect(await noticesOf(accountId)).toHaveLength(2);
});

test('another course is another matter', async () => {
  const { enrolmentId, accountId } = await someone();
  const second = await givenACourse(house.database, { key: `curso-${(courses += 1)}` });
  const elsewhere = await givenAnEnrolment(house.database, { accountId, course: second });
  await sent({ enrolmentIds: [enrolmentId] });
  const asked = await reminders.ask(trainer, second.courseKey, { whom: { enrolmentIds: [elsewhere.enrolmentId] }, words: '' });
  await sendAll(house);
  expect((await reminders.read(trainer, second.courseKey, asked.id)).counts.reached).toBe(1);
});

test('who completes between the asking and the sending is not reminded', async () => {
  const { actor, enrolmentId, accountId } = await someone({ completedLessons: ['1.1'] });
  const asked = await remind({ enrolmentIds: [enrolmentId] });
  await house.app.get(ProgressService).record(actor, course.courseKey, '1.2', { block: 1, isCompleted: true });
  await sendAll(house);
  expect((await result(asked)).counts).toMatchObject({ completed: 1, reached: 0 });
  expect(await noticesOf(accountId)).toEqual([]);
});

test('many are sent in batches, each person once, and the sender is told at the end', async () => {
  for (let person = 0; person < 60; person += 1) await someone(person < 3 ? { completedAt: '2026-11-20T18:00:00Z' } : {});
  const { counts, isDone, missed } = await sent({ filter: {} });
  expect([counts.reached, counts.completed, isDone, missed.length]).toEqual([57, 3, true, 3]);
  expect(await truthOf(house.database, `select count(*)::int as count from notice where key like 'enrolment.trainer-reminds:%' and path like $1`, [`/cursos/${course.courseKey}%`])).toEqual([{ count: 57 }]);
  const [told] = await noticesOf(trainer.id);
  expect([told?.subject, told?.path.replace(/=.*/, '')]).toEqual(['Tu recordatorio llegó a 57 de 60 personas', `/impartir/cursos/${course.courseKey}?recordatorio`]);
});

test('two who remind the same people at the same moment reach each once, and neither fails', async () => {
  const { actor: other } = await givenAPerson(house.database, { municipalityKey: null, roles: [{ role: 'coordinator', scope: 'state', key: '08' }], permissions: [enrolmentPermissions] });
  const people = await Promise.all(Array.from({ length: 20 }, () => someone()));
  for (let round = 0; round < 5; round += 1) {
    const [one, two] = [await remind({ filter: {} }), await remind({ filter: {} }, { actor: other })];
    await Promise.all([one, two, one, two].map(({ id }) => sender().sendNext(system, id)));
    const [first, second] = [await result(one), await result(two, other)];
    expect([first.counts.reached + second.counts.reached, first.counts['reminded-lately'] + second.counts['reminded-lately']]).toEqual([20, 20]);
    house.clock.advance(DAY_MS);
  }
  for (const { accountId } of people) expect(await noticesOf(accountId)).toHaveLength(5);
});

test('the constraint has the last word', async () => {
  const { enrolmentId } = await someone();
  const [one, two] = [await remind({ enrolmentIds: [enrolmentId] }), await remind({ enrolmentIds: [enrolmentId] })];
  const reach = ({ id }: TrainerReminder, at: string, free: string) =>
    truthOf(house.database, `update trainer_reminder_recipient set outcome = 'reached', reached_at = $2, free_at = $3 where reminder_id = $1`, [id, at, free]);
  await expect(reach(one, '2026-11-23T15:00:00Z', '2026-11-24T14:59:59Z')).rejects.toThrow('check constraint');
  await reach(one, '2026-11-23T15:00:00Z', '2026-11-24T15:00:00Z');
  await expect(reach(two, '2026-11-24T14:59:59Z', '2026-11-25T14:59:59Z')).rejects.toThrow('exclusion constraint');
  await reach(two, '2026-11-24T15:00:00Z', '2026-11-25T15:00:00Z');
});

test('a batch that fails half-way has told nobody, and is sent whole the next time', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => someone()));
  const asked = await remind({ filter: {} });
  const notify = jest.spyOn(house.app.get(NotificationsService), 'notify');
  notify.mockImplementationOnce(NotificationsService.prototype.notify.bind(house.app.get(NotificationsService))).mockRejectedValueOnce(new Error('the worker died'));
  await expect(sender().sendNext(system, asked.id)).rejects.toThrow('the worker died');
  notify.mockRestore();
  for (const { accountId } of people) expect(await noticesOf(accountId)).toEqual([]);
  await sendAll(house);
  for (const { accountId } of people) expect(await noticesOf(accountId)).toHaveLength(1);
  expect((await result(asked)).counts.reached).toBe(4);
});

test('a reminder is its sender’s alone, and of its course', async () => {
  const { enrolmentId, actor: learner } = await someone();
  const asked = await remind({ enrolmentIds: [enrolmentId] });
  const { actor: other } = await givenAPerson(house.database, { municipalityKey: null, roles: [{ role: 'administrator', scope: 'all', key: '' }], permissions: [enrolmentPermissions] });
  for (const actor of [other, learner]) await expect(result(asked, actor)).rejects.toThrow('enrolment.no-such-reminder');
  const second = await givenACourse(house.database, { key: `curso-${(courses += 1)}` });
  await expect(reminders.read(trainer, second.courseKey, asked.id)).rejects.toThrow('enrolment.no-such-reminder');
  const seenBy = (actor: Actor) => house.app.get(Database).as(actor, async () => (await house.app.get(Database).query('select 1 from trainer_reminder_recipient where reminder_id = $1', [asked.id])).length);
  expect([await seenBy(trainer), await seenBy(other), await seenBy(learner)]).toEqual([1, 0, 0]);
});

test('past the first wall, nobody addresses people outside their territory, nor decides anything', async () => {
  const { enrolmentId } = await someone();
  const far = await someone({ municipalityKey: LEON });
  const asked = await remind({ enrolmentIds: [enrolmentId] });
  const db = house.app.get(Database);
  await expect(db.as(trainer, () => db.query('insert into trainer_reminder_recipient (reminder_id, enrolment_id) values ($1, $2)', [asked.id, far.enrolmentId]))).rejects.toThrow('row-level security');
  await expect(db.as(far.actor, () => db.query('insert into trainer_reminder_recipient (reminder_id, enrolment_id) values ($1, $2)', [asked.id, far.enrolmentId]))).rejects.toThrow('row-level security');
  await db.as(trainer, () => db.query(`update trainer_reminder_recipient set outcome = 'completed' where reminder_id = $1`, [asked.id]));
  expect((await result(asked)).counts.completed).toBe(0);
});

test('the preview is what the person would read, in her language', async () => {
  const { enrolmentId, accountId } = await someone({ completedLessons: ['1.1'] });
  const preview = await reminders.preview(trainer, course.courseKey, enrolmentId);
  await sent({ enrolmentIds: [enrolmentId] }, { words: 'Ánimo.' });
  const [notice] = await noticesOf(accountId);
  expect([preview.subject, `${preview.opening}\n\nÁnimo.\n\n${preview.closing}`, preview.language]).toEqual([notice?.subject, notice?.text, 'es']);
  const far = await someone({ municipalityKey: LEON });
  await expect(reminders.preview(trainer, course.courseKey, far.enrolmentId)).rejects.toThrow('enrolment.not-enrolled');
});
