// Every job is handed to the workers many times over, under other names, so that the queue cannot see that it is the same.
import * as bullmq from 'bullmq';
import { randomUUID } from 'node:crypto';
import { bringToTheLastStep, completeAll, confirmNames, enrolAll, givenPeople, makeItMorning } from '../people.mjs';
import { until } from '../looking.mjs';

const QUEUE_OF = (job) => (job === 'platform.send-mail' ? 'mail' : job.startsWith('certificates.') || job.startsWith('quizzes.') ? 'now' : 'bulk');
const NEW = 'select outbox_id as "outboxId", job from delivery where outbox_id > $1 order by outbox_id';
const BOOKS = `
  select (select count(*)::int from certificate where account_id = any ($1)) as certificates, (select count(*)::int from notice where account_id = any ($1)) as notices,
    (select count(*)::int from mail m join notice n on m.key = 'notice:' || n.id where n.account_id = any ($1) and m.sent_at is not null) as sent`;

/** @type {import('../run-scenario.mjs').Scenario} */
export default {
  name: 'duplicate-delivery',
  full: { people: 150, copies: 6 },
  short: { people: 30, copies: 4 },
  async run({ house, size: { people: count, copies } }) {
    await makeItMorning(house.truth);
    const completing = await givenPeople(house.truth, 'constancia', count);
    await enrolAll(house.truth, completing);
    await bringToTheLastStep(house.truth, completing);
    await confirmNames(house.truth, completing);
    const reminded = await givenPeople(house.truth, 'recordatorio', count);
    const [{ id }] = await house.truth('select coalesce(max(id), 0) as id from outbox');
    const duplicator = openDuplicator(house, copies, id);

    await completeAll(house.truth, completing);
    await enrolAll(house.truth, reminded, new Date());
    const ids = [...completing, ...reminded].map((person) => person.id);
    const books = async () => (await house.truth(BOOKS, [ids]))[0];
    await until(books, ({ sent }) => sent >= 2 * count);
    await house.settle();
    const asked = await duplicator.close();
    const last = await books();
    const wanted = { certificates: count, notices: 2 * count, sent: 2 * count };
    const arrived = house.postbox.received.filter(({ to }) => /^(constancia|recordatorio)-/.test(to)).length;
    return {
      figures: { people: 2 * count, askedInVain: asked, mails: arrived },
      broken: [
        ...Object.entries(wanted).filter(([what, number]) => last[what] !== number).map(([what, number]) => `doubled: ${what}: ${last[what]} instead of ${number}`),
        ...(arrived === 2 * count ? [] : [`doubled: ${arrived} mails instead of ${2 * count}`]),
      ],
    };
  },
};

/** Asks for each delivery as soon as it is there, and again, so many times. */
function openDuplicator({ env, truth }, copies, since) {
  const { Queue } = env.REDIS_URL ? bullmq : bullmq.withBackend(bullmq.createPostgresBackend);
  const connection = env.REDIS_URL ? { url: env.REDIS_URL } : { connectionString: env.DATABASE_URL, max: 2 };
  const queues = Object.fromEntries(['now', 'mail', 'bulk'].map((name) => [name, new Queue(name, { connection })]));
  let isOpen = true;
  let asked = 0;
  const looping = (async () => {
    let last = since;
    while (isOpen) {
      const found = await truth(NEW, [last]);
      last = found.at(-1)?.outboxId ?? last;
      for (const [name, some] of Object.entries(Object.groupBy(found, ({ job }) => QUEUE_OF(job)))) {
        const jobs = some.flatMap((delivery) => Array.from({ length: copies }, () => ({ name: delivery.job, data: delivery, opts: { jobId: `again-${randomUUID()}`, removeOnComplete: true, removeOnFail: true } })));
        await queues[name].addBulk(jobs);
        asked += jobs.length;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  return {
    async close() {
      isOpen = false;
      await looping;
      await Promise.all(Object.values(queues).map((queue) => queue.close()));
      return asked;
    },
  };
}
