// The mail server is slow, then away, then back: certificates do not wait for it, and every mail arrives once.
import { bringToTheLastStep, completeAll, confirmNames, enrolAll, givenPeople } from '../people.mjs';
import { until } from '../looking.mjs';

const BOOKS = `
  select count(c.id)::int as certificates, count(m.sent_at)::int as sent, coalesce(max(d.tries), 0)::int as tries
  from certificate c left join notice n on n.key = 'certificates.issued:' || c.id left join mail m on m.key = 'notice:' || n.id
    left join outbox o on o.name = 'platform.send-mail' and o.data ->> 'mailId' = m.id::text left join delivery d on d.outbox_id = o.id
  where c.account_id = any ($1)`;

/** @type {import('../run-scenario.mjs').Scenario} */
export default {
  name: 'slow-mail',
  full: { people: 100, slowMs: 1_500 },
  short: { people: 30, slowMs: 800 },
  async run({ house, size: { people: count, slowMs } }) {
    const people = await givenPeople(house.truth, 'constancia', count);
    await enrolAll(house.truth, people);
    await bringToTheLastStep(house.truth, people);
    await confirmNames(house.truth, people);
    const books = async () => (await house.truth(BOOKS, [people.map(({ id }) => id)]))[0];

    house.postbox.slow(slowMs);
    const began = performance.now();
    await completeAll(house.truth, people);
    const behind = await until(books, ({ certificates }) => certificates === count);
    const certificatesMs = Math.round(performance.now() - began);
    await house.postbox.leave();
    await until(books, ({ tries }) => tries >= 1);
    house.postbox.slow(0);
    await house.postbox.comeBack();
    const back = performance.now();
    await until(books, ({ sent }) => sent === count);
    const lastMs = Math.round(performance.now() - back);
    await house.settle();
    const arrived = house.postbox.received.filter(({ to }) => to.startsWith('constancia-')).map(({ to }) => to);
    return {
      figures: { people: count, certificatesMs, mailsByThen: behind.sent, lastMailAfterBackMs: lastMs },
      broken: [
        ...(behind.sent < count ? [] : ['the mail server was not slow enough to show anything']),
        ...(new Set(arrived).size === count ? [] : [`lost: ${count - new Set(arrived).size} mails`]),
        ...(arrived.length === new Set(arrived).size ? [] : [`doubled: ${arrived.length - new Set(arrived).size} mails`]),
      ],
    };
  },
};
