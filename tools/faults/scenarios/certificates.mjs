// Everybody has just completed the course; workers die while their certificates are made.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bringToTheLastStep, completeAll, confirmNames, enrolAll, givenPeople } from '../people.mjs';
import { inShort, killOneOf, strikeAt } from '../striking.mjs';
import { until } from '../looking.mjs';

const BOOKS = `
  select count(*)::int as completions, count(c.id)::int as certificates, count(distinct c.folio)::int as folios, count(n.id)::int as notices, count(m.id)::int as mails, count(m.sent_at)::int as sent
  from completion k left join certificate c on c.enrolment_id = k.enrolment_id left join notice n on n.account_id = k.account_id and n.key = 'certificates.issued:' || c.id
    left join mail m on m.key = 'notice:' || n.id where k.account_id = any ($1)`;

/** A mail is marked as sent after the server took it: what a worker had in hand when it died goes out again. As many as it does at once. */
export const MAILS_IN_HAND = 4;

/** @type {import('../run-scenario.mjs').Scenario} */
export default {
  name: 'certificates',
  full: { people: 500, kills: 12 },
  short: { people: 60, kills: 2 },
  async run({ house, chance, size: { people: count, kills } }) {
    const people = await givenPeople(house.truth, 'constancia', count);
    await enrolAll(house.truth, people);
    await bringToTheLastStep(house.truth, people);
    await confirmNames(house.truth, people);
    const books = async () => (await house.truth(BOOKS, [people.map(({ id }) => id)]))[0];
    const done = async () => (await books()).certificates;

    await completeAll(house.truth, people);
    const began = performance.now();
    const recovered = [];
    await strikeAt({
      moments: chance.moments(kills, 1, Math.floor(count * 0.9)), done,
      async strike() {
        const at = performance.now();
        const what = await killOneOf(house.workers, chance);
        const before = await done();
        recovered.push(until(done, (now) => now > before).then(() => ({ what, ms: performance.now() - at })));
        return what;
      },
    });
    const recovery = await Promise.all(recovered);
    await until(done, (now) => now === count);
    const seconds = (performance.now() - began) / 1_000;
    await house.settle();
    const last = await books();
    const wanted = { completions: count, certificates: count, folios: count, notices: count, mails: count, sent: count };
    const arrived = house.postbox.received.filter(({ to }) => to.startsWith('constancia-')).map(({ to }) => to);
    const twice = arrived.length - new Set(arrived).size;
    const papers = readdirSync(join(house.files, 'certificates')).length;
    const rows = (await house.truth('select count(*)::int as rows from certificate'))[0].rows;
    return {
      figures: { people: count, kills, seconds, mailsTwice: twice, papersOfNoRow: papers - rows, recovery: inShort(recovery) },
      broken: [
        ...Object.entries(wanted).filter(([what, number]) => last[what] !== number).map(([what, number]) => `${what}: ${last[what]} instead of ${number}`),
        ...(new Set(arrived).size === count ? [] : [`lost: ${count - new Set(arrived).size} mails never arrived`]),
        ...(twice <= kills * MAILS_IN_HAND ? [] : [`doubled: ${twice} mails went out twice after ${kills} kills`]),
      ],
    };
  },
};
