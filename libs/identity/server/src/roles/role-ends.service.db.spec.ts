import type { RoleWithScope } from '@aula/identity/contract';
import { type Actor, system } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { givenAPerson, type PersonToBe } from '../testing';
import { givenIdentity } from '../testing/given-identity';
import { HeldRoles } from './held-roles.service';
import { RoleEnds } from './role-ends.service';
import { RolesService, type RoleToGive } from './roles.service';

const [PUEBLA, CHIGNAHUAPAN] = ['21', '21053'];

let house: GivenApplication;
let roles: RolesService;
let ends: RoleEnds;
let coordinator: Actor;
let ana: string;
let anasMail: string;

beforeEach(async () => {
  house = await givenIdentity();
  [roles, ends] = [house.app.get(RolesService), house.app.get(RoleEnds)];
  coordinator = await staff({ role: 'coordinator', scope: 'state', key: PUEBLA });
  ({ accountId: ana, email: anasMail } = await someone({ givenNames: 'Ana' }));
});
afterEach(() => house.close());

const someone = (person: PersonToBe = {}) => givenAPerson(house.database, { municipalityKey: CHIGNAHUAPAN, ...person });
const staff = async (...held: RoleWithScope[]) => (await givenAPerson(house.database, { municipalityKey: null, roles: held })).actor;
const given = (more: Partial<RoleToGive> = {}) => roles.grant(coordinator, { accountId: ana, role: 'liaison', scope: 'municipality', key: CHIGNAHUAPAN, ...more });
const moves = () => truthOf<{ details: unknown }>(house.database, `select details from audit_entry where action = 'identity.role.move' order by id`);

it('moves the last day later, sooner and away; each is written down with before and after, and told once', async () => {
  const { id } = await given({ until: '2026-12-31' });
  for (const until of ['2027-10-14', '2026-12-15', null, null, '2026-12-15']) {
    house.clock.advance(60_000);
    expect(await ends.move(coordinator, id, until)).toMatchObject({ until, state: 'current' });
  }
  const role = { role: 'liaison', scope: 'municipality', key: CHIGNAHUAPAN };
  expect((await moves()).map(({ details }) => details)).toEqual([
    { ...role, before: '2026-12-31', after: '2027-10-14' }, { ...role, before: '2027-10-14', after: '2026-12-15' }, { ...role, before: '2026-12-15', after: null }, { ...role, before: null, after: '2026-12-15' },
  ]);
  const mails = await truthOf<{ recipient: string; text: string }>(house.database, `select recipient, text from mail where subject like 'Cambió%' order by queued_at, id`);
  expect(mails.map(({ text }) => /termina ahora el .*\d{4}|ya no tiene fecha de fin/.exec(text)?.[0])).toEqual([
    'termina ahora el 14 de octubre de 2027', 'termina ahora el 15 de diciembre de 2026', 'ya no tiene fecha de fin', 'termina ahora el 15 de diciembre de 2026',
  ]);
  expect(new Set(mails.map(({ recipient }) => recipient))).toEqual(new Set([anasMail]));
});

it('takes a substitute along: no longer than the role, and gone where it ends before their first day', async () => {
  const { email } = await someone({ givenNames: 'Beto' });
  const { id } = await given({ until: '2027-10-14', substitute: { person: email, from: '2026-12-01', until: '2026-12-20' } });
  expect((await ends.move(coordinator, id, '2026-12-10')).substitute).toMatchObject({ from: '2026-12-01', until: '2026-12-10' });
  expect((await ends.move(coordinator, id, null)).substitute).toMatchObject({ from: '2026-12-01', until: '2026-12-10' });
  expect((await ends.move(coordinator, id, '2026-11-30')).substitute).toBeNull();
  expect((await ends.move(coordinator, id, '2027-01-31')).substitute).toBeNull();
});

it('leaves a past role, past days and the role that follows alone', async () => {
  const { id } = await given({ until: '2026-12-31' });
  await given({ from: '2027-01-01' });
  await expect(ends.move(coordinator, id, '2026-11-22')).rejects.toMatchObject({ code: 'identity.days-do-not-fit' });
  await expect(ends.move(coordinator, id, '2027-01-01')).rejects.toMatchObject({ code: 'identity.role-held-already' });
  await expect(ends.move(coordinator, id, null)).rejects.toMatchObject({ code: 'identity.role-held-already' });
  house.clock.set('2027-01-02T18:00:00Z');
  await expect(ends.move(coordinator, id, '2027-02-01')).rejects.toMatchObject({ code: 'identity.days-do-not-fit' });
  expect(await moves()).toEqual([]);
});

it('never meets a role that is given at the same moment, whichever comes first', async () => {
  const { id } = await given({ until: '2026-12-31' });
  await Promise.all([1, 2].map(() => house.app.get(HeldRoles).list(system, {})));
  const answers = await Promise.allSettled([ends.move(coordinator, id, null), given({ from: '2027-01-01', until: '2027-06-30' })]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'identity.role-held-already' } });
});

it('is for whoever may give the role, over a person they reach, and nobody’s own', async () => {
  const { id } = await given();
  await expect(ends.move(await staff({ role: 'coordinator', scope: 'state', key: '11' }), id, null)).rejects.toMatchObject({ code: 'request.not-found' });
  await expect(ends.move(await staff({ role: 'liaison', scope: 'municipality', key: CHIGNAHUAPAN }), id, null)).rejects.toMatchObject({ code: 'request.not-allowed' });
  const [own] = await truthOf<{ id: string }>(house.database, 'select id from role_assignment where account_id = $1', [coordinator.id]);
  await expect(ends.move(coordinator, own?.id ?? '', null)).rejects.toMatchObject({ code: 'request.not-allowed' });
  const administrator = await staff({ role: 'administrator', scope: 'all', key: '' });
  const [theirs] = await truthOf<{ id: string }>(house.database, 'select id from role_assignment where account_id = $1', [administrator.id]);
  await expect(ends.move(administrator, theirs?.id ?? '', null)).rejects.toMatchObject({ code: 'request.not-allowed' });
});

it('gives no end to the last administrator without one', async () => {
  const [one, other] = [await staff({ role: 'administrator', scope: 'all', key: '' }), await staff({ role: 'administrator', scope: 'all', key: '' })];
  const ids = await truthOf<{ id: string }>(house.database, `select id from role_assignment where role = 'administrator' order by account_id = $1`, [one.id]);
  await Promise.all([1, 2].map(() => house.app.get(HeldRoles).list(system, {})));
  const answers = await Promise.allSettled([one, other].map((actor, index) => ends.move(actor, ids[index]?.id ?? '', '2026-12-31')));
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'identity.last-administrator' } });
});
