import { rm } from 'node:fs/promises';
import { identityPermissions } from '@aula/identity/contract';
import { AUDIT_PAGE, type AuditFilter, staffApi } from '@aula/identity/contract/staff';
import { type Actor, system } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, problemOf, truthOf } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import { roleGranted } from '../../identity.audited';
import { IdentityModule } from '../../identity.module';
import { givenAPerson, type GivenPerson } from '../../testing';
import { AuditLog } from '../audit-log';
import { AuditSealing } from '../seal/audit-sealing.service';

let house: GivenApplication;
let auditor: Actor;
let everywhere: GivenPerson;
let [ana, beto]: [GivenPerson, GivenPerson] = [] as never;
const details = { role: 'coordinator', scope: 'state', key: '08' } as const;

beforeAll(async () => {
  house = await givenAnApplication({ imports: [TerritoryModule, IdentityModule.with({ permissions: [] })] });
  const given = (person: Parameters<typeof givenAPerson>[1]) => givenAPerson(house.database, person);
  auditor = may(await given({ municipalityKey: null, roles: [{ role: 'auditor', scope: 'state', key: '08' }] }));
  everywhere = await given({ municipalityKey: null, givenNames: 'Rodrigo', firstSurname: 'Salas', secondSurname: null, roles: [{ role: 'administrator', scope: 'all', key: '' }] });
  ana = await given({ municipalityKey: '08037', givenNames: 'Ana', firstSurname: 'Paz', secondSurname: null });
  beto = await given({ municipalityKey: '11020', givenNames: 'Beto', firstSurname: 'Luna', secondSurname: null });
});
afterAll(async () => {
  await rm(house.environment.AUDIT_HEADS, { recursive: true, force: true });
  await house.close();
});
beforeEach(async () => {
  await truthOf(house.database, 'set local session_replication_role = replica; truncate audit_entry, audit_sealing, audit_seal, audit_head');
  house.clock.set('2026-11-23T15:00:00Z');
});

const may = ({ actor }: GivenPerson): Actor => ({ ...actor, permissions: new Set(['identity.audit.read']) });
const write = (by: Actor, ...people: GivenPerson[]) => house.app.get(AuditLog).record(by, { action: roleGranted, subjects: people.map(({ accountId }) => accountId), details });
const list = (filter: AuditFilter & { before?: string; language?: 'es' | 'en' } = {}, actor = may(everywhere)) => house.call(actor, staffApi.listAuditEntries, { query: filter });
/** Without the entries that looking makes. */
const sentences = async (...asked: Parameters<typeof list>) => (await list(...asked)).items.filter(({ action }) => action === 'identity.role.grant').map(({ sentence }) => sentence);

it('is for whoever has its permission', async () => {
  expect(identityPermissions['identity.audit.read']).toEqual(['auditor', 'administrator']);
  const calls = (actor: Actor | undefined) => [
    house.call(actor, staffApi.listAuditEntries), house.call(actor, staffApi.downloadAuditEntries), house.call(actor, staffApi.readAuditStanding), house.call(actor, staffApi.openAuditEntry, { params: { entryId: '1' } }),
  ];
  for (const call of calls(ana.actor)) expect((await problemOf(call)).code).toBe('request.not-allowed');
  for (const call of calls(undefined)) expect((await problemOf(call)).code).toBe('request.not-signed-in');
});

it('tells in both languages who did what to whom, the newest first', async () => {
  await write(everywhere.actor, ana);
  await write(system, ana, beto);
  expect(await sentences()).toEqual([
    'La plataforma, o su línea de comandos, dio el papel «coordinación» en Chihuahua a 2 personas.',
    'Rodrigo Salas dio el papel «coordinación» en Chihuahua a Ana Paz.',
  ]);
  expect((await sentences({ language: 'en' }))[1]).toBe('Rodrigo Salas gave Ana Paz the role “coordination” in Chihuahua.');
});

it('shows an auditor of a state what any of their people were concerned by, these alone, and who acted, wherever they work', async () => {
  for (const people of [[ana], [beto], [ana, beto]]) await write(everywhere.actor, ...people);
  const told = 'Rodrigo Salas dio el papel «coordinación» en Chihuahua a Ana Paz.';
  expect(await sentences({}, auditor)).toEqual([told, told]);
  const ids = (await list()).items.filter(({ action }) => action === 'identity.role.grant').map(({ id }) => id);
  const opened = ids.map((entryId) => house.call(auditor, staffApi.openAuditEntry, { params: { entryId } }));
  const settled = await Promise.allSettled(opened);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((await problemOf(house.call(auditor, staffApi.openAuditEntry, { params: { entryId: ids[1] ?? '' } }))).code).toBe('identity.no-such-entry');
});

it('keeps people elsewhere, and those who work nowhere, for whoever reaches everything', async () => {
  const office = await givenAPerson(house.database, { municipalityKey: null, givenNames: 'Olga', firstSurname: 'Ríos', secondSurname: null });
  await write(everywhere.actor, ana, beto, office);
  const [entry] = (await list({ action: 'identity.role.grant' }, auditor)).items;
  const opened = await house.call(auditor, staffApi.openAuditEntry, { params: { entryId: entry?.id ?? '' } });
  expect([entry?.people, opened.people]).toEqual([1, 1]);
  expect(opened).toMatchObject({ subjects: [{ id: ana.accountId, name: 'Ana Paz' }], municipalities: [{ key: '08037' }] });
  for (const about of [beto.accountId, office.accountId, 'olga']) expect(await sentences({ about }, auditor)).toEqual([]);
  expect(await sentences({ place: '11' }, auditor)).toEqual([]);
  const whole = await house.call(may(everywhere), staffApi.openAuditEntry, { params: { entryId: entry?.id ?? '' } });
  expect(whole.subjects.map(({ name }) => name)).toEqual(['Ana Paz', 'Beto Luna', 'Olga Ríos']);
  expect(whole.municipalities.map(({ key }) => key).sort()).toEqual(['08037', '11020']);
});

it.each([
  ['who acted, by a part of the name', { by: 'sala rod' }, 1], ['the platform', { by: 'plataforma' }, 1], ['somebody else who acted', { by: 'ana' }, 0],
  ['whom it concerns, accents aside', { about: 'LUNÁ' }, 1], ['an action', { action: 'identity.role.grant' }, 2], ['another action', { action: 'identity.role.end' }, 0],
  ['a day', { from: '2026-11-23', to: '2026-11-23' }, 2], ['the day before', { to: '2026-11-22' }, 0], ['the day after', { from: '2026-11-24' }, 0],
  ['a state', { place: '11' }, 1], ['a municipality', { place: '08037' }, 2], ['a place without entries', { place: '21' }, 0],
] as const)('can be narrowed to %s', async (_, filter, found) => {
  await write(everywhere.actor, ana);
  await write(system, ana, beto);
  expect(await sentences(filter)).toHaveLength(found);
});

it('counts days by the usual zone', async () => {
  house.clock.set('2026-11-24T05:59:59Z');
  await write(system, ana);
  expect(await sentences({ from: '2026-11-23', to: '2026-11-23' })).toHaveLength(1);
  expect(await sentences({ from: '2026-11-24' })).toHaveLength(0);
});

it('goes on page by page without missing or repeating any, and the file holds the same in the same order', async () => {
  for (let n = 0; n < AUDIT_PAGE + 5; n++) await write(system, ana);
  const first = await list({ action: 'identity.role.grant' });
  const second = await list({ action: 'identity.role.grant', before: first.next ?? '' });
  expect([first.items.length, second.items.length, second.next]).toEqual([AUDIT_PAGE, 5, null]);
  const shown = [...first.items, ...second.items].map(({ id }) => id);
  expect(new Set(shown).size).toBe(AUDIT_PAGE + 5);
  const file = String(await house.call(may(everywhere), staffApi.downloadAuditEntries, { query: { action: 'identity.role.grant' } }));
  expect(file.split('\r\n').slice(1, -1).map((line) => line.split(',')[0])).toEqual(shown);
});

it('is itself written down: who looked, downloaded and opened', async () => {
  await write(system, ana);
  const { items } = await list({ about: 'ana' });
  await house.call(may(everywhere), staffApi.downloadAuditEntries);
  const opened = await house.call(may(everywhere), staffApi.openAuditEntry, { params: { entryId: items[0]?.id ?? '' } });
  expect(opened).toMatchObject({ by: { id: 'system' }, subjects: [{ id: ana.accountId, name: 'Ana Paz' }], municipalities: [{ key: '08037' }], details: expect.arrayContaining([{ key: 'role', value: 'coordinator' }]) as unknown });
  const actions = await truthOf<{ action: string; subjects: string[]; details: unknown }>(house.database, 'select action, subjects, details from audit_entry order by id offset 1');
  expect(actions).toMatchObject([
    { action: 'identity.audit.read', subjects: [ana.accountId], details: { entries: 1, isSearched: true } }, { action: 'identity.audit.download' }, { action: 'identity.audit.open', subjects: [ana.accountId] },
  ]);
  expect(JSON.stringify(actions)).not.toContain('"ana"');
});

it('tells who looked to whoever may see any of what was shown', async () => {
  const nobodys = await givenAPerson(house.database, { municipalityKey: null });
  const seenOf = async (...shown: GivenPerson[][]) => {
    await truthOf(house.database, 'set local session_replication_role = replica; truncate audit_entry, audit_sealing');
    for (const people of shown) await write(everywhere.actor, ...people);
    await list();
    return (await list({ action: 'identity.audit.read' }, auditor)).items.length;
  };
  expect(await seenOf([ana], [ana])).toBe(1);
  expect(await seenOf([ana], [beto])).toBe(1);
  expect(await seenOf([ana], [nobodys])).toBe(1);
  expect(await seenOf([beto], [nobodys])).toBe(0);
});

it('says which seal covers what, and whether the chain holds', async () => {
  await write(system, ana);
  expect((await list()).items[0]?.seal).toBeNull();
  await house.app.get(AuditSealing).seal(system);
  expect((await list({ action: 'identity.role.grant' })).items[0]?.seal).toBeGreaterThan(0);
  const standing = () => house.call(may(everywhere), staffApi.readAuditStanding);
  expect(await standing()).toMatchObject({ isSound: true, checked: 1 });
  await truthOf(house.database, `set local session_replication_role = replica; update audit_entry set actor_id = 'system', subjects = '{}' where id = (select min(id) from audit_entry)`);
  expect(await standing()).toMatchObject({ isSound: false });
});

it('tells an entry whose action nobody knows any more by its name', async () => {
  await truthOf(house.database, `insert into audit_entry (action, actor_id, subjects, municipalities, details, made_at) values ('school.bell.ring', 'system', '{}', '{}', '{"loud": true}', now())`);
  expect((await list()).items[0]?.sentence).toBe('La plataforma, o su línea de comandos, hizo school.bell.ring: nadie.');
});
