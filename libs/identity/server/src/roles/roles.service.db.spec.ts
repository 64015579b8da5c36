import type { RoleWithScope } from '@aula/identity/contract';
import { type Actor, system } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { AccountsService } from '../account/accounts.service';
import { givenAPerson, type PersonToBe } from '../testing';
import { givenIdentity } from '../testing/given-identity';
import { HeldRoles } from './held-roles.service';
import { RolesService, type RoleToGive } from './roles.service';

const [PUEBLA, CHIGNAHUAPAN, CITY, LEON] = ['21', '21053', '21114', '11020'];
const NOBODY = '00000000-0000-4000-8000-000000000000';

let house: GivenApplication;
let roles: RolesService;
let coordinator: Actor;
let administrator: Actor;
let ana: string;
let anasMail: string;

beforeEach(async () => {
  house = await givenIdentity();
  roles = house.app.get(RolesService);
  coordinator = await staff({ role: 'coordinator', scope: 'state', key: PUEBLA });
  administrator = await staff({ role: 'administrator', scope: 'all', key: '' });
  ({ accountId: ana, email: anasMail } = await someone({ givenNames: 'Ana', firstSurname: 'Paz', secondSurname: null }));
});
afterEach(() => house.close());

const someone = (person: PersonToBe = {}) => givenAPerson(house.database, { municipalityKey: CHIGNAHUAPAN, ...person });
const staff = async (...held: RoleWithScope[]) => (await givenAPerson(house.database, { municipalityKey: null, roles: held })).actor;
const liaison = (more: Partial<RoleToGive> = {}): RoleToGive => ({ accountId: ana, role: 'liaison', scope: 'municipality', key: CHIGNAHUAPAN, ...more });
const territoryOf = async (accountId: string) => (await house.app.get(AccountsService).actorOf(accountId)).territory;
const mails = async () => (await truthOf<{ recipient: string; subject: string; text: string }>(house.database, 'select recipient, subject, text from mail order by queued_at, id'));

it('gives a role that holds at once, for the days of its place, and tells the person once', async () => {
  expect(await roles.grant(coordinator, liaison({ until: '2027-10-14' }))).toEqual({
    id: expect.any(String) as string, role: 'liaison', scope: 'municipality', key: CHIGNAHUAPAN, place: 'Chignahuapan, Puebla', from: '2026-11-23', until: '2027-10-14', state: 'current', substitute: null, isInHand: true,
  });
  expect(await territoryOf(ana)).toEqual([CHIGNAHUAPAN]);
  await roles.grant(coordinator, liaison({ until: '2027-10-14' }));
  expect(await mails()).toEqual([{ recipient: anasMail, subject: 'Tienes un papel nuevo en Aula Abierta', text: expect.stringContaining('el papel de enlace (Chignahuapan, Puebla), hasta el 14 de octubre de 2027') as string }]);
});

it('ends with its last day, and begins with its first', async () => {
  await roles.grant(coordinator, liaison({ from: '2026-12-01', until: '2026-12-31' }));
  const on = async (instant: string) => { house.clock.set(instant); return territoryOf(ana); };
  expect([await on('2026-12-01T05:59:59Z'), await on('2026-12-01T06:00:00Z'), await on('2027-01-01T05:59:59Z'), await on('2027-01-01T06:00:00Z')]).toEqual([[], [CHIGNAHUAPAN], [CHIGNAHUAPAN], []]);
});

it('is written once, also when many ask at the same moment for days that overlap', async () => {
  const untils = ['2026-12-31', '2027-01-31', '2027-02-28', undefined];
  await Promise.all(untils.map(() => house.app.get(HeldRoles).list(system, {})));
  const answers = await Promise.allSettled(untils.map((until) => roles.grant(coordinator, liaison({ until }))));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'identity.role-held-already' });
  expect(await truthOf(house.database, `select 1 from role_assignment where account_id = $1 and role = 'liaison'`, [ana])).toHaveLength(1);
});

it('may follow on one that ends, and another place may have its own', async () => {
  await roles.grant(coordinator, liaison({ until: '2026-12-31' }));
  await roles.grant(coordinator, liaison({ from: '2027-01-01' }));
  await roles.grant(coordinator, liaison({ key: CITY }));
  await expect(roles.grant(coordinator, liaison({ from: '2026-12-31', until: '2027-01-05' }))).rejects.toMatchObject({ code: 'identity.role-held-already' });
  expect(await territoryOf(ana)).toEqual([CHIGNAHUAPAN, CITY]);
});

describe('is refused', () => {
  it.each([
    ['beyond the giver’s territory', () => roles.grant(coordinator, liaison({ key: LEON })), 'request.not-allowed'],
    ['above the giver', () => roles.grant(coordinator, { accountId: ana, role: 'auditor', scope: 'state', key: PUEBLA }), 'request.not-allowed'],
    ['to oneself', () => roles.grant(administrator, { accountId: administrator.id, role: 'coordinator', scope: 'all', key: '' }), 'request.not-allowed'],
    ['to nobody', () => roles.grant(administrator, liaison({ accountId: NOBODY })), 'request.not-found'],
    ['for a place that there is not', () => roles.grant(administrator, liaison({ key: '21999' })), 'territory.no-such-municipality'],
    ['for days that are past', () => roles.grant(coordinator, liaison({ from: '2026-11-22' })), 'identity.days-do-not-fit'],
    ['with the giver as a substitute', () => roles.grant(coordinator, liaison({ substitute: { person: coordinator.id } })), 'request.not-allowed'],
    ['with oneself as a substitute', () => roles.grant(coordinator, liaison({ substitute: { person: anasMail } })), 'identity.no-such-person'],
  ])('%s', async (_, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ code });
    expect(await mails()).toEqual([]);
  });

  it('to somebody outside the giver’s reach, as if there were nobody', async () => {
    const { accountId } = await someone({ municipalityKey: LEON });
    await expect(roles.grant(coordinator, liaison({ accountId }))).rejects.toMatchObject({ code: 'request.not-found' });
  });

  it('where another role of the giver reaches further, but gives none', async () => {
    const both = await staff({ role: 'coordinator', scope: 'municipality', key: CITY }, { role: 'trainer', scope: 'all', key: '' });
    await expect(roles.grant(both, liaison({ key: CITY }))).rejects.toMatchObject({ code: 'request.not-found' });
    await expect(roles.grant({ ...coordinator, id: ana }, liaison({ accountId: coordinator.id }))).rejects.toMatchObject({ code: 'request.not-allowed' });
  });
});

describe('a substitute', () => {
  it('holds the role beside its holder from one day to another, and is told', async () => {
    const { accountId: beto, email } = await someone({ givenNames: 'Beto' });
    const held = await roles.grant(coordinator, liaison({ substitute: { person: email.toUpperCase(), from: '2026-12-01', until: '2026-12-05' } }));
    expect(held.substitute).toEqual({ name: 'Beto Peñafiel Güereña', from: '2026-12-01', until: '2026-12-05' });
    const on = async (instant: string) => { house.clock.set(instant); return [await territoryOf(ana), await territoryOf(beto)]; };
    expect(await on('2026-11-30T18:00:00Z')).toEqual([[CHIGNAHUAPAN], []]);
    expect(await on('2026-12-05T18:00:00Z')).toEqual([[CHIGNAHUAPAN], [CHIGNAHUAPAN]]);
    expect(await on('2026-12-06T18:00:00Z')).toEqual([[CHIGNAHUAPAN], []]);
  });

  it('is never who names one, nor gives the role they stand in for more days', async () => {
    const [given, standIn] = [await staff({ role: 'administrator', scope: 'all', key: '' }), await someone({ givenNames: 'Beto' })];
    const [own] = await truthOf<{ id: string }>(house.database, 'select id from role_assignment where account_id = $1', [given.id]);
    const id = own?.id ?? '';
    await roles.nameSubstitute(administrator, id, { person: standIn.email, until: '2026-12-05' });
    await expect(roles.nameSubstitute(standIn.actor, id, { person: standIn.email, until: '2027-12-05' })).rejects.toMatchObject({ code: 'request.not-allowed' });
    await expect(roles.nameSubstitute(coordinator, (await roles.grant(coordinator, liaison())).id, { person: coordinator.id })).rejects.toMatchObject({ code: 'request.not-allowed' });
    await roles.nameSubstitute(administrator, id, null);
  });

  it('is named, changed and taken away later, and never holds longer than the role', async () => {
    const [beto, carla] = [await someone({ givenNames: 'Beto' }), await someone({ givenNames: 'Carla' })];
    const { id } = await roles.grant(coordinator, liaison({ until: '2026-12-31' }));
    await expect(roles.nameSubstitute(coordinator, id, { person: beto.email, until: '2027-01-01' })).rejects.toMatchObject({ code: 'identity.days-do-not-fit' });
    await roles.nameSubstitute(coordinator, id, { person: beto.email });
    expect(await territoryOf(beto.accountId)).toEqual([CHIGNAHUAPAN]);
    await roles.nameSubstitute(coordinator, id, { person: carla.email });
    expect([await territoryOf(beto.accountId), await territoryOf(carla.accountId)]).toEqual([[], [CHIGNAHUAPAN]]);
    expect((await roles.nameSubstitute(coordinator, id, null)).substitute).toBeNull();
    expect(await territoryOf(carla.accountId)).toEqual([]);
    expect((await mails()).map(({ recipient }) => recipient).sort()).toEqual([anasMail, beto.email, carla.email].sort());
  });
});

describe('ending a role', () => {
  it('takes it away at once, tells the person once, and keeps what was', async () => {
    const { id } = await roles.grant(coordinator, liaison());
    house.clock.advance(60_000);
    expect((await roles.end(coordinator, id)).state).toBe('ended');
    house.clock.advance(60_000);
    expect((await roles.end(coordinator, id)).until).toBe('2026-11-23');
    expect(await territoryOf(ana)).toEqual([]);
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Tienes un papel nuevo en Aula Abierta', 'Terminó uno de tus papeles en Aula Abierta']);
    expect(await house.app.get(HeldRoles).of(coordinator, ana, [])).toMatchObject([{ role: 'liaison', state: 'ended', isInHand: false }, { role: 'learner', state: 'current' }]);
  });

  it('is for whoever may give it, over a person they reach', async () => {
    const { id } = await roles.grant(coordinator, liaison());
    await expect(roles.end(await staff({ role: 'coordinator', scope: 'state', key: '11' }), id)).rejects.toMatchObject({ code: 'request.not-found' });
    await expect(roles.end(await staff({ role: 'auditor', scope: 'all', key: '' }), id)).rejects.toMatchObject({ code: 'request.not-allowed' });
    const [own] = await truthOf<{ id: string }>(house.database, 'select id from role_assignment where account_id = $1', [coordinator.id]);
    await expect(roles.end(coordinator, own?.id ?? '')).rejects.toMatchObject({ code: 'request.not-allowed' });
  });

  it('never takes the last administrator, also when two end each other at the same moment', async () => {
    const other = await staff({ role: 'administrator', scope: 'all', key: '' });
    const ids = await truthOf<{ id: string }>(house.database, `select id from role_assignment where role = 'administrator' order by account_id = $1`, [administrator.id]);
    await Promise.all(ids.map(() => house.app.get(HeldRoles).list(system, {})));
    const answers = await Promise.allSettled([administrator, other].map((actor, index) => roles.end(actor, ids[index]?.id ?? '')));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: expect.stringMatching(/last-administrator|not-allowed|not-found/) as string } });
    expect(await truthOf(house.database, `select 1 from role_assignment where role = 'administrator' and ends_at is null`)).toHaveLength(1);
  });
});

it('lists who holds what, with the places that lie within one', async () => {
  await roles.grant(coordinator, liaison());
  const listed = await house.app.get(HeldRoles).list(system, { place: PUEBLA });
  expect(listed.map(({ role, place, person }) => [role, place, person])).toEqual([['coordinator', 'Puebla', 'Xóchitl Peñafiel Güereña'], ['liaison', 'Chignahuapan, Puebla', 'Ana Paz']]);
  expect(await house.app.get(HeldRoles).list(system, { role: 'auditor' })).toEqual([]);
});
