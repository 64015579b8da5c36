import { givenACourse } from '@aula/catalogue/testing';
import { folioFrom } from '@aula/certificates/contract';
import { givenAnEnrolment } from '@aula/enrolment/testing';
import type { RoleWithScope } from '@aula/identity/contract';
import { givenAPerson } from '@aula/identity/testing';
import { type Role, ROLES } from '@aula/platform/contract';
import type { Actor } from '@aula/platform/server';
import { type TestDatabase, truthOf } from '@aula/platform/testing';
import { givenAQuiz } from '@aula/quizzes/testing';
import fc from 'fast-check';
import { A_ROW_EVERYWHERE } from './a-row-everywhere';
import type { Truth } from './row-rules';

/** In three states, two of them with two. */
const PLACES = ['08037', '08019', '11020', '11007', '21114'];
const place = fc.oneof({ arbitrary: fc.constantFrom(...PLACES), weight: 8 }, { arbitrary: fc.constant(null), weight: 1 });

const roleOf = (role: Role) => fc.oneof(
  fc.constant({ role, scope: 'own', key: '' } as const),
  fc.constantFrom(...PLACES).map((key) => ({ role, scope: 'municipality', key }) as const),
  fc.constantFrom('08', '11', '21').map((key) => ({ role, scope: 'state', key }) as const),
  fc.constant({ role, scope: 'all', key: '' } as const),
);
const roles: fc.Arbitrary<RoleWithScope[]> = fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 2 }).chain((chosen) => fc.tuple(...chosen.map(roleOf)));

/** Who moved works elsewhere now than they did on the day of enrolling. */
const somebody = fc.record({ worksIn: place, enrolledFrom: place, workedIn: fc.option(place), roles, isCompleted: fc.boolean() });

const MOVE = `
  with left_behind as (update affiliation set starts_on = '2025-01-05', ends_on = '2025-12-31' where account_id = $1 returning account_id)
  insert into affiliation (account_id, municipality_key, agency, position, starts_on) select account_id, $2, 'Otra', 'Otro', '2026-01-05' from left_behind`;
/** A trainer's reminder of everybody, to everybody. */
const RECIPIENTS = 'insert into trainer_reminder_recipient (reminder_id, enrolment_id) select r.id, e.id from trainer_reminder r cross join enrolment e';
const OF_THE_HOUSE = [
  `insert into mail (key, recipient, subject, text, queued_at) values ('x', 'x@y.mx', 'x', 'x', now())`,
  `insert into audit_seal (number, entry_ids, digests, previous, hash, sealed_at) values (1, '{1}', '{x}', '', repeat('0', 64), now())`,
  'insert into audit_head (number, written_at) values (1, now())',
  'insert into audit_sealing (entry_id, seal_number) values (-1, 1)',
];
/** About somebody and somebody else, of whom one may be out of reach; and about nobody's place. */
const ENTRIES = `
  insert into audit_entry (actor_id, action, subjects, municipalities, details, made_at)
  select a.id::text, 'identity.person.read', array[a.id, $1::uuid], array(select distinct municipality_key from affiliation where account_id in (a.id, $1) and municipality_key is not null), '{}', now() from account a`;

/** People at random, with a row in every table, and the actors that they are. */
export async function givenACrowd(database: TestDatabase, size: number, seed: number): Promise<Actor[]> {
  const course = await givenACourse(database);
  await givenAQuiz(database, { course });
  const actors: Actor[] = [];
  for (const [index, one] of fc.sample(somebody, { numRuns: size, seed }).entries()) {
    const { accountId, actor } = await givenAPerson(database, { firstSurname: `Apellido-${index}-`, municipalityKey: one.workedIn ?? one.worksIn, roles: one.roles });
    if (one.workedIn) await truthOf(database, MOVE, [accountId, one.worksIn]);
    const { enrolmentId } = await givenAnEnrolment(database, { accountId, course, municipalityKey: one.enrolledFrom, ...(one.isCompleted && { completedAt: '2026-11-20T18:00:00Z' }) });
    await truthOf(database, A_ROW_EVERYWHERE, [accountId, enrolmentId, course.courseVersionId, folioFrom([index % 31, Math.floor(index / 31), 1, 2, 3, 4, 5])]);
    actors.push(actor);
  }
  await truthOf(database, RECIPIENTS);
  await truthOf(database, ENTRIES, [actors[0]?.id]);
  for (const statement of OF_THE_HOUSE) await truthOf(database, statement);
  return actors;
}

/** With the columns that the table fills by itself, which nobody writes. */
const BEHIND_POLICIES = `
  select c.relname as name, array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and (a.attgenerated <> '' or a.attidentity = 'a')) as filled
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity order by 1`;

/** Everything that stands behind a forced policy. */
export async function wholeTruth(database: TestDatabase): Promise<Truth> {
  const tables = await truthOf<{ name: string; filled: string[] }>(database, BEHIND_POLICIES);
  const entries = tables.map(async ({ name, filled }) => [name, await truthOf<Truth[string][number]>(database, `select ctid::text as at, to_jsonb(t) - $1::text[] as row from ${name} t`, [filled])] as const);
  return Object.fromEntries(await Promise.all(entries));
}
