import { randomUUID } from 'node:crypto';
import type { RoleWithScope } from '@aula/identity/contract';
import type { RolesToPreview } from '@aula/identity/contract/staff';
import { type Actor, system } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { HeldRoles } from '../roles/held-roles.service';
import { RoleEnds } from '../roles/role-ends.service';
import { RolesService } from '../roles/roles.service';
import { givenAPerson, type PersonToBe } from '../testing';
import { givenIdentity } from '../testing/given-identity';
import { RoleEndingService } from './role-ending.service';

const [PUEBLA, CHIGNAHUAPAN, CITY, LEON] = ['21', '21053', '21114', '11020'];
const LAST_DAY = '2027-10-09';

let house: GivenApplication;
let endings: RoleEndingService;
let coordinator: Actor;
let ana: string;
let beto: string;
let carla: string;

const liaisonOf = (key: string): RoleWithScope => ({ role: 'liaison', scope: 'municipality', key });
const someone = async (person: PersonToBe) => (await givenAPerson(house.database, { secondSurname: null, firstSurname: 'Paz', ...person })).accountId;
const staff = async (...held: RoleWithScope[]) => (await givenAPerson(house.database, { municipalityKey: null, roles: held })).actor;
const all = (filter: Extract<RolesToPreview['who'], { filter: unknown }>['filter'] = {}): RolesToPreview => ({ who: { filter }, role: 'liaison', lastDay: LAST_DAY });
const named = (...accountIds: string[]): RolesToPreview => ({ who: { accountIds }, role: 'liaison', lastDay: LAST_DAY });
const end = async (asked: RolesToPreview, { by = coordinator, id = randomUUID() } = {}) => endings.end(by, id, { ...asked, mark: (await endings.preview(by, asked)).mark });
const ends = async () => Object.fromEntries((await truthOf<{ name: string; key: string; end: Date | null }>(house.database, `
  select a.given_names as name, r.key, r.ends_at as end from role_assignment r join account a on a.id = r.account_id where r.role = 'liaison' order by 1`)).map(({ name, end: last }) => [name, last?.toISOString() ?? null]));
const written = (action: string) => truthOf<{ subjects: string[]; details: Record<string, unknown> }>(house.database, 'select subjects, details from audit_entry where action = $1 order by id', [action]);

beforeEach(async () => {
  house = await givenIdentity();
  endings = house.app.get(RoleEndingService);
  coordinator = await staff({ role: 'coordinator', scope: 'state', key: PUEBLA });
  ana = await someone({ givenNames: 'Ana', municipalityKey: CHIGNAHUAPAN, roles: [liaisonOf(CHIGNAHUAPAN)] });
  beto = await someone({ givenNames: 'Beto', municipalityKey: CITY, roles: [liaisonOf(CITY)] });
  carla = await someone({ givenNames: 'Carla', municipalityKey: CITY });
  await someone({ givenNames: 'Dora', municipalityKey: LEON, roles: [liaisonOf(LEON)] });
});
afterEach(() => house.close());

const OVER = '2027-10-10T06:00:00.000Z';

it('shows how many it concerns and who is left out, and changes nothing', async () => {
  expect(await endings.preview(coordinator, all())).toEqual({ people: 3, roles: 2, left: [{ because: 'has-none', people: 1, names: ['Carla Paz'] }], mark: expect.any(String) as string });
  expect(await ends()).toEqual({ Ana: null, Beto: null, Dora: null });
  expect(await written('identity.role.preview-ending')).toEqual([{ subjects: [carla], details: { role: 'liaison', lastDay: LAST_DAY } }]);
});

it('ends them all on the day, in one entry of the log, and tells each', async () => {
  const id = randomUUID();
  expect(await end(all({ role: 'liaison' }), { id })).toMatchObject({ id, role: 'liaison', lastDay: LAST_DAY, roles: 2 });
  expect(await ends()).toEqual({ Ana: OVER, Beto: OVER, Dora: null });
  const [entry, ...more] = await written('identity.role.end-together');
  expect(more).toEqual([]);
  expect(entry).toEqual({ subjects: expect.arrayContaining([ana, beto]) as string[], details: { ending: id, role: 'liaison', lastDay: LAST_DAY, roles: 2 } });
  expect(await truthOf(house.database, `select 1 from mail where text like '%termina ahora el 9 de octubre de 2027%'`)).toHaveLength(2);
  expect(await endings.list(coordinator)).toEqual({ items: [{ id, madeAt: house.clock.now().toISOString(), role: 'liaison', lastDay: LAST_DAY, roles: 2 }] });
});

it('ends nothing more when it is sent again, also at the same moment', async () => {
  const id = randomUUID();
  const { mark } = await endings.preview(coordinator, all());
  const answers = await Promise.all([1, 2, 3].map(() => endings.end(coordinator, id, { ...all(), mark })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await written('identity.role.end-together')).toHaveLength(1);
  expect(await truthOf(house.database, 'select 1 from mail')).toHaveLength(2);
});

it('does nothing where it would be something else than what was seen', async () => {
  const { mark } = await endings.preview(coordinator, all());
  await house.app.get(RolesService).grant(coordinator, { accountId: carla, ...liaisonOf(CITY) });
  await expect(endings.end(coordinator, randomUUID(), { ...all(), mark })).rejects.toMatchObject({ code: 'identity.selection-changed-meanwhile' });
  expect(await ends()).toEqual({ Ana: null, Beto: null, Carla: null, Dora: null });
});

it('is undone until the day is over: each ends as it did before', async () => {
  const [held] = await house.app.get(HeldRoles).of(coordinator, beto, []);
  await house.app.get(RoleEnds).move(coordinator, held?.id ?? '', '2028-01-31');
  const before = await ends();
  const { id } = await end(all());
  house.clock.set('2027-10-10T05:00:00Z');
  expect(await endings.undo(coordinator, id)).toEqual({ restored: 2, left: 0 });
  expect(await ends()).toEqual(before);
  expect(await endings.undo(coordinator, id)).toEqual({ restored: 0, left: 0 });
  expect(await written('identity.role.undo-ending')).toEqual([{ subjects: expect.arrayContaining([ana, beto]) as string[], details: { ending: id, role: 'liaison', roles: 2 } }]);
  expect(await endings.list(coordinator)).toEqual({ items: [] });
});

it('cannot be undone once the day is over', async () => {
  const { id } = await end(all());
  house.clock.set(OVER);
  expect(await endings.undo(coordinator, id)).toEqual({ restored: 0, left: 0 });
  expect(await endings.list(coordinator)).toEqual({ items: [] });
});

it('leaves what was changed one by one since, and what the person would have twice', async () => {
  const { id } = await end(all());
  const [anas] = await house.app.get(HeldRoles).of(coordinator, ana, []);
  await house.app.get(RoleEnds).move(coordinator, anas?.id ?? '', '2027-12-31');
  await house.app.get(RolesService).grant(coordinator, { accountId: beto, ...liaisonOf(CITY), from: '2027-10-10' });
  expect(await endings.undo(coordinator, id)).toEqual({ restored: 0, left: 1 });
  expect((await ends())['Ana']).toBe('2028-01-01T06:00:00.000Z');
});

it('touches nobody beyond the giver’s reach, nor what is not theirs to give, nor themselves', async () => {
  const elsewhere = await staff({ role: 'coordinator', scope: 'state', key: '11' });
  const { mark } = await endings.preview(coordinator, named(ana));
  expect(await endings.preview(elsewhere, named(ana))).toMatchObject({ people: 0, roles: 0 });
  await expect(endings.end(elsewhere, randomUUID(), { ...named(ana), mark })).rejects.toMatchObject({ code: 'identity.selection-changed-meanwhile' });
  const municipal = await staff({ role: 'coordinator', scope: 'municipality', key: CITY }, { role: 'auditor', scope: 'all', key: '' });
  expect(await endings.preview(municipal, named(ana, beto))).toMatchObject({ people: 1, roles: 1 });
  const { id } = await end(named(ana));
  expect(await endings.list(municipal)).toEqual({ items: [] });
  expect(await endings.undo(municipal, id)).toEqual({ restored: 0, left: 0 });
  const administrator = await staff({ role: 'administrator', scope: 'all', key: '' });
  expect(await endings.preview(administrator, { ...named(administrator.id), role: 'administrator' })).toMatchObject({ roles: 0, left: [{ because: 'not-yours', people: 1 }] });
  await expect(endings.preview(await staff({ role: 'liaison', scope: 'municipality', key: CITY }), all())).rejects.toMatchObject({ code: 'request.not-allowed' });
});

it('refuses a day that is past', async () => {
  await expect(endings.preview(coordinator, { ...all(), lastDay: '2026-11-22' })).rejects.toMatchObject({ code: 'identity.days-do-not-fit' });
});

it('never takes all administrators away', async () => {
  const one = await staff({ role: 'administrator', scope: 'all', key: '' });
  const other = await staff({ role: 'administrator', scope: 'all', key: '' });
  const asked = (accountId: string): RolesToPreview => ({ who: { accountIds: [accountId] }, role: 'administrator', lastDay: LAST_DAY });
  await Promise.all([1, 2].map(() => house.app.get(HeldRoles).list(system, {})));
  const answers = await Promise.allSettled([end(asked(other.id), { by: one }), end(asked(one.id), { by: other })]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'identity.last-administrator' } });
});
