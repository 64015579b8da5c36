// Learners take their last step and confirm their name, each an event, while api die and some transactions are rolled back at their very end.
import { setTimeout as pause } from 'node:timers/promises';
import { crowd, insist, newJournal, openBrowser } from '../clients.mjs';
import { bringToTheLastStep, enrolAll, givenPeople, signInAll } from '../people.mjs';
import { inShort, killOneOf, recoveries, strikeAt } from '../striking.mjs';
import { certificatesApi, enrolmentApi } from '../web-code.mjs';

const AT_ONCE = 16;
/** Before each step, so that the kills find somebody at work. */
const THINK_MS = [50, 700];

/** Whatever wrote to the outbox may still fail when it commits. The seed and the transaction decide. */
const ROLL_BACK_SOME = (seed, percent) => `
  create function roll_back_some() returns trigger language plpgsql as $$ begin
    if abs(hashtext('${seed}' || pg_current_xact_id()::text)) % 100 < ${percent} then raise exception 'rolled back by the scenario'; end if; return null;
  end $$;
  create constraint trigger roll_back_some after insert on outbox deferrable initially deferred for each row execute function roll_back_some()`;

const BOOKS = `
  select a.id, k.enrolment_id is not null as "isCompleted", n.account_id is not null as "isNamed",
    (select count(*)::int from outbox o where o.name = 'enrolment.course-completed' and o.data ->> 'enrolmentId' = e.id::text) as told,
    (select count(*)::int from certificate c where c.enrolment_id = e.id) as certificates
  from account a join enrolment e on e.account_id = a.id left join completion k on k.enrolment_id = e.id left join certificate_name n on n.account_id = a.id where a.id = any ($1)`;

/** @type {import('../run-scenario.mjs').Scenario} */
export default {
  name: 'outbox',
  full: { people: 400, kills: 10, percent: 2 },
  short: { people: 60, kills: 2, percent: 10 },
  async run({ house, chance, size: { people: count, kills, percent } }) {
    const people = await givenPeople(house.truth, 'ultimo-paso', count);
    await enrolAll(house.truth, people);
    await bringToTheLastStep(house.truth, people);
    const [{ code: lessonCode }] = await house.truth('select code from lesson order by position desc limit 1');
    const signedIn = await signInAll(house.truth, people);
    // The last of them never come: nothing may happen to them.
    const absent = new Set(people.slice(Math.ceil(count * 0.95)).map(({ id }) => id));
    const coming = signedIn.filter(({ id }) => !absent.has(id));
    await house.truth(ROLL_BACK_SOME(chance.between(1, 1e6), percent));
    const journal = newJournal();
    const acked = { completed: new Set(), named: new Set() };

    const strikes = strikeAt({
      moments: chance.own('moments').moments(kills, 2, Math.floor(coming.length * 2 * 0.9)), done: () => acked.completed.size + acked.named.size,
      strike: () => killOneOf(house.apis, chance),
    });
    const began = performance.now();
    await crowd(coming, AT_ONCE, async ({ id, cookie }, index) => {
      const browser = openBrowser({ url: house.url, cookie, journal });
      const own = chance.own(`person ${index}`);
      const complete = async () => {
        await pause(own.between(...THINK_MS));
        await insist(() => browser(enrolmentApi.recordProgress, { params: { courseKey: 'ga-101', lessonCode }, body: { block: 8, isCompleted: true } }));
        acked.completed.add(id);
      };
      const confirm = async () => {
        await pause(own.between(...THINK_MS));
        await insist(() => browser(certificatesApi.confirmName, { body: { name: 'Persona Simulacro' } }));
        acked.named.add(id);
      };
      const order = own.between(0, 2);
      if (order === 2) await Promise.all([complete(), confirm()]);
      else for (const act of order === 0 ? [complete, confirm] : [confirm, complete]) await act();
    });
    const seconds = (performance.now() - began) / 1_000;
    const recovery = inShort(recoveries(await strikes, journal.acks));
    const rolledBack = journal.failures.filter((failure) => failure.startsWith('request.unexpected')).length;
    await house.truth('drop function roll_back_some() cascade');
    await house.settle();
    const broken = (await house.truth(BOOKS, [people.map(({ id }) => id)])).flatMap((row) => faultsOf(row, acked, absent));
    return { figures: { people: coming.length, kills, rolledBack, seconds, failedCalls: journal.failures.length, recovery }, broken };
  },
};

function faultsOf({ id, isCompleted, isNamed, told, certificates }, acked, absent) {
  if (absent.has(id)) return isCompleted || isNamed || told + certificates > 0 ? [`ghost: ${id} did nothing`] : [];
  return [
    ...(acked.completed.has(id) && !isCompleted ? [`lost: completion of ${id}`] : []),
    ...(acked.named.has(id) && !isNamed ? [`lost: name of ${id}`] : []),
    ...(told === 1 ? [] : [`${told < 1 ? 'lost' : 'doubled'}: event of ${id}`]),
    ...(certificates === 1 ? [] : [`${certificates < 1 ? 'lost' : 'doubled'}: certificate of ${id}`]),
  ];
}
