import { givenACourse } from '@aula/catalogue/testing';
import { NotificationsService } from '@aula/notifications/server';
import { Database, Ledger, Outbox, system } from '@aula/platform/server';
import { truthOf } from '@aula/platform/testing';
import { remindLearner } from '../enrolment.jobs';
import { EnrolmentsService } from '../enrolment/enrolments.service';
import { ProgressService } from '../progress/progress.service';
import { GivenReminders } from '../testing/given-reminders';

const DAY = 86_400_000;

let given: GivenReminders;
beforeAll(async () => {
  given = await GivenReminders.open();
  for (const key of ['ga-101', 'ga-102']) await givenACourse(given.house.database, { key, lessons: 2, requirements: [{ kind: 'quiz-passed', key: 'final', title: 'Aprobar el cuestionario final (80 de 100)' }] });
});
afterAll(() => given.close());
/** What a test before left to come is not ours. */
beforeEach(() => truthOf(given.house.database, 'update schedule set due_at = null'));

const municipalityIn = async (zone: string) => (await truthOf<{ key: string }>(given.house.database, 'select key from municipality where time_zone = $1 order by key limit 1', [zone]))[0]?.key ?? '';
const complete = (actor: Parameters<ProgressService['record']>[0], code: string, courseKey = 'ga-101') => given.house.app.get(ProgressService).record(actor, courseKey, code, { block: 1, isCompleted: true });
const say = (accountId: string, isWanted: boolean) => truthOf(given.house.database, `
  insert into mail_preference (account_id, category, is_wanted, changed_at) values ($1, 'reminder', $2, now()) on conflict (account_id, category) do update set is_wanted = $2`, [accountId, isWanted]);

describe('after a week without a visit', () => {
  it.each([
    ['America/Mexico_City', '2027-01-15T15:00:00.000Z'], ['America/Mexico_City', '2027-07-15T15:00:00.000Z'],
    ['America/Chihuahua', '2027-01-15T15:00:00.000Z'], ['America/Chihuahua', '2027-07-15T15:00:00.000Z'],
    ['America/Ciudad_Juarez', '2027-01-15T16:00:00.000Z'], ['America/Ciudad_Juarez', '2027-07-15T15:00:00.000Z'],
    ['America/Ojinaga', '2027-01-15T15:00:00.000Z'], ['America/Ojinaga', '2027-07-15T14:00:00.000Z'],
  ])('somebody in %s is reminded at nine of the place: %s', async (zone, nine) => {
    const enrolledAt = new Date(Date.parse(nine) - 7 * DAY - 3 * 3_600_000).toISOString();
    const person = await given.enrolled(enrolledAt, 'ga-101', { municipalityKey: await municipalityIn(zone) });
    await given.at(new Date(Date.parse(nine) - 1).toISOString());
    expect(await given.reminders(person)).toEqual([]);
    await given.at(nine);
    expect(await given.reminders(person)).toEqual([nine]);
    expect(await given.mails(person)).toHaveLength(1);
  });

  it('the clock is that of the place where she works now', async () => {
    const person = await given.enrolled('2027-01-05T18:00:00Z', 'ga-101', { municipalityKey: await municipalityIn('America/Mexico_City') });
    await truthOf(given.house.database, 'update affiliation set municipality_key = $2 where account_id = $1', [person.accountId, await municipalityIn('America/Ciudad_Juarez')]);
    await given.runUntil('2027-01-14T00:00:00Z');
    expect(await given.reminders(person)).toEqual(['2027-01-13T16:00:00.000Z']);
  });

  it('staff without a municipality are reminded by the clock of the capital', async () => {
    const person = await given.enrolled('2027-01-05T18:00:00Z', 'ga-101', { municipalityKey: null });
    await given.runUntil('2027-01-14T00:00:00Z');
    expect(await given.reminders(person)).toEqual(['2027-01-13T15:00:00.000Z']);
  });

  it('she is told the course, the next lesson, what it costs, and how to get no more', async () => {
    const person = await given.enrolled('2027-01-05T18:00:00Z', 'ga-101');
    await complete(person.actor, '1.1');
    await given.runUntil('2027-01-14T00:00:00Z');
    const [mail] = await given.mails(person);
    expect(mail?.subject).toBe('Sigue con «Fundamentos de gobierno abierto»');
    for (const part of ['lección 1.2, «Lección 1.2»', '20\u00a0min', '1\u00a0kB', 'https://aula.test/cursos/ga-101/lecciones/1.2']) expect(mail?.text).toContain(part);
    expect(mail?.headers).toEqual({ 'List-Unsubscribe': expect.stringMatching(/^<https:\/\/aula\.test\/baja\/[\w-]{44}>$/) as string, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
  });

  it('in her language; and where only the quiz is left, what is left', async () => {
    const person = await given.enrolled('2027-01-05T18:00:00Z', 'ga-101');
    await truthOf(given.house.database, `update account set language = 'en' where id = $1`, [person.accountId]);
    for (const code of ['1.1', '1.2']) await complete(person.actor, code);
    await given.runUntil('2027-01-14T00:00:00Z');
    const [mail] = await given.mails(person);
    expect(mail?.subject).toBe('Go on with “Fundamentos de gobierno abierto”');
    for (const part of ['this is left: Aprobar el cuestionario final (80 de 100).', 'https://aula.test/en/cursos/ga-101\n']) expect(mail?.text).toContain(part);
  });
});

describe('nobody is reminded', () => {
  it('after completing the course, and the schedule rests', async () => {
    const person = await given.enrolled('2027-01-05T18:00:00Z', 'ga-101');
    for (const code of ['1.1', '1.2']) await complete(person.actor, code);
    const { id } = await given.house.app.get(EnrolmentsService).forCourse(person.actor, 'ga-101');
    await given.house.app.get(EnrolmentsService).recordRequirementMet(person.actor, id, { kind: 'quiz-passed', key: 'final' });
    await given.runUntil('2027-04-01T00:00:00Z');
    expect(await given.reminders(person)).toEqual([]);
    expect(await truthOf(given.house.database, 'select due_at from schedule where key = $1', [id])).toEqual([{ due_at: null }]);
  });

  it('after unsubscribing, neither by mail nor in the inbox; and again after coming round', async () => {
    const person = await given.enrolled('2027-01-05T18:00:00Z', 'ga-101');
    await say(person.accountId, false);
    await given.runUntil('2027-02-20T00:00:00Z');
    expect([await given.reminders(person), await given.mails(person)]).toEqual([[], []]);
    await say(person.accountId, true);
    await given.runUntil('2027-02-28T00:00:00Z');
    expect(await given.reminders(person)).toHaveLength(1);
  });

  it('who came back, until a week after that', async () => {
    const person = await given.enrolled('2027-01-05T18:00:00Z', 'ga-101', { municipalityKey: null });
    await given.seen(person.accountId, '2027-01-10T20:00:00Z');
    await given.runUntil('2027-01-18T14:00:00Z');
    expect(await given.reminders(person)).toEqual([]);
    await given.runUntil('2027-01-19T00:00:00Z');
    expect(await given.reminders(person)).toEqual(['2027-01-18T15:00:00.000Z']);
  });

  it('who moved on in another course, until a week after that', async () => {
    const person = await given.enrolled('2027-01-05T18:00:00Z', 'ga-101', { municipalityKey: null });
    await given.enrol(person, '2027-01-05T18:00:00Z', 'ga-102');
    given.clock.set('2027-01-11T20:00:00Z');
    await complete(person.actor, '1.1', 'ga-102');
    await given.runUntil('2027-01-19T14:59:00Z');
    expect(await given.reminders(person)).toEqual([]);
    await given.runUntil('2027-01-19T15:00:00Z');
    expect(await given.reminders(person)).toEqual(['2027-01-19T15:00:00.000Z']);
  });

  it('in the afternoon, where the worker was down all morning: tomorrow at nine', async () => {
    const person = await given.enrolled('2027-01-05T18:00:00Z', 'ga-101', { municipalityKey: null });
    await given.at('2027-01-13T20:00:00Z');
    expect(await given.reminders(person)).toEqual([]);
    await given.runUntil('2027-01-15T00:00:00Z');
    expect(await given.reminders(person)).toEqual(['2027-01-14T15:00:00.000Z']);
  });
});

describe('a person who does not come back', () => {
  it('in two courses is reminded once a week, four times in all, and again only after a visit', async () => {
    const person = await given.enrolled('2027-01-05T18:00:00Z', 'ga-101', { municipalityKey: null });
    await given.enrol(person, '2027-01-07T18:00:00Z', 'ga-102');
    await given.runUntil('2027-04-01T00:00:00Z');
    const weekly = ['2027-01-15T15:00:00.000Z', '2027-01-22T15:00:00.000Z', '2027-01-29T15:00:00.000Z', '2027-02-05T15:00:00.000Z'];
    expect(await given.reminders(person)).toEqual(weekly);
    await given.seen(person.accountId, '2027-04-01T18:00:00Z');
    await given.runUntil('2027-04-12T00:00:00Z');
    expect(await given.reminders(person)).toEqual([...weekly, '2027-04-09T15:00:00.000Z']);
  });

  it('is asked about ten times at the same moment, in two courses, and reminded once; and so are five others', async () => {
    const people = [];
    for (let count = 0; count < 6; count += 1) people.push(await given.enrolled('2027-01-05T18:00:00Z', 'ga-101', { municipalityKey: null }));
    for (const person of people) await given.enrol(person, '2027-01-05T18:00:00Z', 'ga-102');
    given.clock.set('2027-01-13T15:00:00Z');
    const ids = await truthOf<{ id: string }>(given.house.database, 'select id from enrolment where account_id = any ($1) order by account_id', [people.map(({ accountId }) => accountId)]);
    const { app } = given.worker;
    const db = app.get(Database);
    await db.as(system, () => {
      for (const { id } of ids) for (let round = 0; round < 5; round += 1) app.get(Outbox).request(remindLearner, { enrolmentId: id });
      return Promise.resolve();
    });
    const { deliveries } = await app.get(Ledger).relay();
    // As many connections as there are, so that nobody is first because the others are still being opened.
    await Promise.all(Array.from({ length: 8 }, () => db.as(system, () => db.query('select 1'))));
    for (let next = 0; next < 60; next += 10) await Promise.all(deliveries.slice(next, next + 10).map((delivery) => app.get(Ledger).deliver(delivery)));
    expect(deliveries).toHaveLength(60);
    for (const person of people) {
      expect(await given.reminders(person)).toEqual(['2027-01-13T15:00:00.000Z']);
      expect(await given.mails(person)).toHaveLength(1);
    }
  });

  it('is reminded with what is noted of it, or not at all; and the job tries again', async () => {
    const person = await given.enrolled('2027-01-05T18:00:00Z', 'ga-101', { municipalityKey: null });
    const notify = jest.spyOn(given.worker.app.get(NotificationsService), 'notify').mockRejectedValueOnce(new Error('the pen broke'));
    await expect(given.at('2027-01-13T15:00:00Z')).rejects.toThrow('the pen broke');
    expect([await given.reminders(person), await truthOf(given.house.database, 'select 1 from reminder where account_id = $1', [person.accountId])]).toEqual([[], []]);
    notify.mockRestore();
    given.clock.set('2027-01-13T15:00:30Z');
    for (const delivery of await given.worker.app.get(Ledger).takeDue()) await given.worker.app.get(Ledger).deliver(delivery);
    expect(await given.reminders(person)).toEqual(['2027-01-13T15:00:30.000Z']);
  });
});

describe('REMIND_AFTER_DAYS', () => {
  it('says how many days without a visit bring a reminder', async () => {
    const patient = await GivenReminders.open({ REMIND_AFTER_DAYS: '21' });
    try {
      await givenACourse(patient.house.database);
      const person = await patient.enrolled('2027-01-05T18:00:00Z', 'ga-101', { municipalityKey: null });
      await patient.runUntil('2027-01-28T00:00:00Z');
      expect(await patient.reminders(person)).toEqual(['2027-01-27T15:00:00.000Z']);
    } finally {
      await patient.close();
    }
  });
});
