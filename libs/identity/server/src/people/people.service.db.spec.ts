import { identityPermissions, type RoleWithScope } from '@aula/identity/contract';
import { type ListedPerson, type PeopleFilter, WORK_STANDINGS } from '@aula/identity/contract/staff';
import { ROLES } from '@aula/platform/contract';
import type { Actor } from '@aula/platform/server';
import { type GivenApplication, statementsOf, truthOf } from '@aula/platform/testing';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { givenAPerson, type PersonToBe } from '../testing';
import { givenIdentity } from '../testing/given-identity';
import { PeopleService } from './people.service';

const [JUAREZ, CHIHUAHUA_CITY, LEON, PUEBLA_CITY] = ['08037', '08019', '11020', '21114'];
const PLACES = [JUAREZ, CHIHUAHUA_CITY, LEON, PUEBLA_CITY];
/** More than three pages. */
const CROWD = 90;

let house: GivenApplication;
let people: PeopleService;
let liaison: Actor;
let coordinator: Actor;
let auditor: Actor;
let administrator: Actor;

const staff = async (...roles: RoleWithScope[]) => (await givenAPerson(house.database, { municipalityKey: null, firstSurname: 'Zz', secondSurname: null, roles })).actor;
const confirm = (accountId: string) => truthOf(house.database, `update affiliation set confirmed_at = '2026-11-01' where account_id = $1`, [accountId]);
const someone = async (person: PersonToBe = {}, isConfirmed = false) => {
  const { accountId } = await givenAPerson(house.database, person);
  if (isConfirmed) await confirm(accountId);
  return accountId;
};
const aPerson = fc.record({
  municipalityKey: fc.constantFrom(...PLACES), firstSurname: fc.constantFrom('Ávalos', 'Batista', 'Ñáñez', '=SUM(A1)'), givenNames: fc.constantFrom('Ana', 'José Ángel'),
  agency: fc.constantFrom('Tesorería', '@Obras', 'Contraloría'), isConfirmed: fc.boolean(), role: fc.constantFrom('learner', 'trainer', 'liaison'),
});

beforeAll(async () => {
  house = await givenIdentity();
  people = house.app.get(PeopleService);
  for (const { role, isConfirmed, ...person } of fc.sample(aPerson, CROWD)) {
    const roles: RoleWithScope[] = [{ role: 'learner', scope: 'own', key: '' }, ...(role === 'learner' ? [] : [{ role, scope: 'municipality', key: person.municipalityKey } as RoleWithScope])];
    await someone({ ...person, roles }, isConfirmed);
  }
  liaison = await staff({ role: 'liaison', scope: 'municipality', key: JUAREZ });
  coordinator = await staff({ role: 'coordinator', scope: 'state', key: '08' });
  auditor = await staff({ role: 'auditor', scope: 'all', key: '' });
  administrator = await staff({ role: 'administrator', scope: 'all', key: '' });
});
afterAll(() => house.close());

async function everyPage(actor: Actor, filter: PeopleFilter) {
  const first = await people.list(actor, { ...filter, page: 1 });
  const items: ListedPerson[] = [...first.items];
  for (let page = 2; items.length < first.total; page += 1) items.push(...(await people.list(actor, { ...filter, page })).items);
  return { ...first, items };
}

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
const filters: fc.Arbitrary<PeopleFilter> = fc.record({
  state: maybe('08', '11', '21'), municipality: maybe(...PLACES), role: maybe(...ROLES), work: maybe(...WORK_STANDINGS), agency: maybe('tesoreria', 'OBRAS', 'nada'), q: maybe('avalos', 'jose angel', 'nanez ana', ''),
});

test('whatever the filter: rows of the file = rows of all pages = the number, each once, in order, none outside the territory or the filter', async () => {
  const seen = new Set<number>();
  await fc.assert(fc.asyncProperty(filters, fc.nat(3), async (filter, which) => {
    const actor = [liaison, coordinator, auditor, administrator][which] as Actor;
    const { items, total, counts } = await everyPage(actor, filter);
    const rows: Record<string, string>[] = parse((await people.file(actor, { ...filter, language: 'es' })).bytes, { bom: true, columns: true });
    seen.add(total);
    expect(rows.map((row) => [row['Correo'], row['Clave INEGI'], row['Primer apellido']?.replace(/^'/, '')])).toEqual(items.map(({ email, municipality, firstSurname }) => [email ?? '', municipality?.key ?? '', firstSurname]));
    expect(new Set(items.map(({ accountId }) => accountId)).size).toBe(total);
    expect(filter.work ? counts[filter.work] : WORK_STANDINGS.reduce((sum, one) => sum + counts[one], 0)).toBe(total);
    for (const { municipality, standing, roles, agency } of items) {
      expect(actor.territory.some((place) => place === '*' || municipality?.key.startsWith(place))).toBe(true);
      if (filter.municipality) expect(municipality?.key).toBe(filter.municipality);
      if (filter.state) expect(municipality?.stateKey).toBe(filter.state);
      if (filter.work) expect(standing).toBe(filter.work);
      if (filter.role) expect(roles.map(({ role }) => role)).toContain(filter.role);
      if (filter.agency) expect(agency.toLowerCase()).toMatch({ tesoreria: /tesorería/, OBRAS: /obras/, nada: /nada/ }[filter.agency] ?? /./);
    }
  }), { numRuns: 50 });
  expect(seen.size).toBeGreaterThan(5);
});

test('goes by surnames as in a Mexican list, without accents, ñ after n', async () => {
  const { items } = await everyPage(administrator, {});
  const order = ['=SUM(A1)', 'Ávalos', 'Batista', 'Ñáñez', 'Zz'];
  const places = items.map(({ firstSurname }) => order.indexOf(firstSurname));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(items.length).toBeGreaterThanOrEqual(CROWD + 4);
});

test('is for enlaces, coordinators, auditors and administrators alone', async () => {
  for (const role of ['learner', 'trainer'] as const) {
    const stranger = await staff(role === 'learner' ? { role, scope: 'own', key: '' } : { role, scope: 'all', key: '' });
    await expect(people.list({ ...stranger, permissions: new Set(Object.keys(identityPermissions)) }, { page: 1 })).rejects.toMatchObject({ code: 'request.not-allowed' });
  }
});

test('shows no more than the roles that list people reach, whatever the others do', async () => {
  const both = await staff({ role: 'liaison', scope: 'municipality', key: JUAREZ }, { role: 'trainer', scope: 'all', key: '' });
  expect(new Set((await everyPage(both, {})).items.map(({ municipality }) => municipality?.key))).toEqual(new Set([JUAREZ]));
  const accountId = await someone({ municipalityKey: LEON });
  await expect(people.read(both, accountId)).rejects.toMatchObject({ code: 'request.not-found' });
});

test('tells what staff may know of somebody, and when they were last seen', async () => {
  const accountId = await someone({ municipalityKey: JUAREZ, givenNames: 'Lucía', firstSurname: 'Ng', secondSurname: null, agency: 'Contraloría', position: 'Contralora' });
  await truthOf(house.database, `insert into session (hash, account_id, created_at, last_seen_at, expires_at) values (sha256('x'), $1, '2026-11-01', '2026-11-20T18:00:00Z', '2027-01-01')`, [accountId]);
  await truthOf(house.database, `insert into affiliation (account_id, municipality_key, agency, position, starts_on, ends_on) values ($1, $2, 'Cabildo', 'Regidora', '2025-01-01', '2026-01-04'), ($1, $3, 'Catastro', 'Auxiliar', '2024-01-01', '2024-12-31')`, [accountId, CHIHUAHUA_CITY, LEON]);
  const seen = await people.read(coordinator, accountId);
  expect(seen).toMatchObject({
    givenNames: 'Lucía', agency: 'Contraloría', standing: 'declared', lastSeenAt: '2026-11-20T18:00:00.000Z', administration: { label: '2024-2027', endsOn: expect.stringMatching(/^2027/) as string },
    heldRoles: [{ role: 'learner', state: 'current', isInHand: false }],
  });
  // What was in another state is not for this one to see.
  expect(seen.affiliations.map(({ agency }) => agency)).toEqual(['Contraloría', 'Cabildo']);
  expect((await people.read(administrator, accountId)).affiliations).toHaveLength(3);
});

test('every look is written down, with the filter and the people shown, and without the words looked for', async () => {
  const accountId = await someone({ municipalityKey: JUAREZ, firstSurname: 'Única' });
  await people.list(liaison, { q: 'unica', page: 1 });
  await people.read(liaison, accountId);
  const written = await truthOf(house.database, `select action, subjects, details from audit_entry where actor_id = $1 order by id desc limit 2`, [liaison.id]);
  expect(written).toEqual([
    { action: 'identity.person.read', subjects: [accountId], details: {} },
    { action: 'identity.person.list', subjects: [accountId], details: { form: 'page', isSearched: true } },
  ]);
});

test('a page costs four statements, and one person seven, however many there are', async () => {
  const accountId = await someone({ municipalityKey: JUAREZ });
  expect(await statementsOf(() => people.list(coordinator, { page: 1 }))).toHaveLength(4);
  expect((await statementsOf(() => people.read(coordinator, accountId))).length).toBeLessThanOrEqual(11);
});
