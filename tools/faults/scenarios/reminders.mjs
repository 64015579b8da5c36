// Workers die while reminders are due; everybody is reminded all the same, once, and every mail arrives.
import { enrolAll, givenPeople, makeItMorning } from '../people.mjs';
import { inShort, killOneOf, strikeAt } from '../striking.mjs';
import { until } from '../looking.mjs';
import { MAILS_IN_HAND } from './certificates.mjs';

const BOOKS = `
  select count(r.account_id)::int as reminders, count(n.id)::int as notices, count(m.id)::int as mails, count(m.sent_at)::int as sent
  from account a left join reminder r on r.account_id = a.id left join notice n on n.account_id = a.id left join mail m on m.key = 'notice:' || n.id where a.id = any ($1)`;
const LOOKED_AT_AGAIN = `
  select count(*)::int as waiting from schedule s join enrolment e on s.job = 'enrolment.remind-learner' and s.key = e.id::text where e.account_id = any ($1) and s.due_at > now() + interval '6 days'`;

/** @type {import('../run-scenario.mjs').Scenario} */
export default {
  name: 'reminders',
  full: { people: 200, kills: 5 },
  short: { people: 60, kills: 1 },
  async run({ house, chance, size: { people: count, kills } }) {
    await makeItMorning(house.truth);
    const people = await givenPeople(house.truth, 'recordatorio', count);
    const ids = people.map(({ id }) => id);
    const books = async () => (await house.truth(BOOKS, [ids]))[0];
    const sent = async () => (await books()).sent;

    await enrolAll(house.truth, people, new Date());
    const began = performance.now();
    const recovered = [];
    await strikeAt({
      moments: chance.moments(kills, 1, Math.floor(count * 0.9)), done: sent,
      async strike() {
        const at = performance.now();
        const what = await killOneOf(house.workers, chance);
        const before = await sent();
        recovered.push(until(sent, (now) => now > before).then(() => ({ what, ms: performance.now() - at })));
        return what;
      },
    });
    const recovery = await Promise.all(recovered);
    await until(sent, (now) => now === count);
    const seconds = (performance.now() - began) / 1_000;
    await house.settle();

    const last = await books();
    const arrived = house.postbox.received.filter(({ to }) => to.startsWith('recordatorio-'));
    const twice = arrived.length - new Set(arrived.map(({ to }) => to)).size;
    const [{ waiting }] = await house.truth(LOOKED_AT_AGAIN, [ids]);
    const withoutWayOut = arrived.filter(({ text }) => !/^List-Unsubscribe: <http:\/\/localhost:\d+\/baja\/[\w-]{44}>\r$/m.test(text) || !/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m.test(text));
    return {
      figures: { people: count, kills, seconds, mailsTwice: twice, recovery: inShort(recovery) },
      broken: [
        ...Object.entries(last).filter(([, number]) => number !== count).map(([what, number]) => `${what}: ${number} instead of ${count}`),
        ...(arrived.length - twice === count ? [] : [`lost: ${count - arrived.length + twice} mails never arrived`]),
        ...(twice <= kills * MAILS_IN_HAND ? [] : [`doubled: ${twice} mails went out twice after ${kills} kills`]),
        ...(waiting === count ? [] : [`lost: ${count - waiting} people are not looked at again in a week`]),
        ...(withoutWayOut.length === 0 ? [] : [`${withoutWayOut.length} mails do not say how to stop them`]),
      ],
    };
  },
};
