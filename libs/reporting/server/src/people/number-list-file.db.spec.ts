import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import type { Actor } from '@aula/platform/server';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { type CountedPerson, type Figure, FIGURES, listed, type SelectionQuery, USUAL_ORDER } from '@aula/reporting/contract';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CoverageService } from '../coverage/coverage.service';
import { givenACoordinator, givenALearner, givenReporting, givenStaff } from '../testing/given-reporting';
import { PeopleService } from './people.service';

/** More than two pages in one figure. */
const PEOPLE = 180;
const FILTERS = 50;
const [JUAREZ, CHIHUAHUA_CITY, LEON, CHIAUTLA] = ['08037', '08019', '11020', '21053'];
const MUNICIPALITIES = [JUAREZ, JUAREZ, CHIHUAHUA_CITY, LEON, CHIAUTLA];

let house: GivenApplication;
let coverage: CoverageService;
let people: PeopleService;
let coordinators: readonly Actor[];

const anInstant = fc.date({ min: new Date('2024-06-01T00:00:00Z'), max: new Date('2026-11-23T14:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString());
const anEnrolment = fc.record({ course: fc.nat(2), from: fc.option(fc.constantFrom(...MUNICIPALITIES), { nil: undefined }), enrolledAt: anInstant, completedAt: fc.option(anInstant, { nil: undefined }) });
const aPerson = fc.record({
  municipalityKey: fc.constantFrom(...MUNICIPALITIES), firstSurname: fc.constantFrom('Ávalos', 'Batista', '=SUM(A1)', 'Ñáñez, "Nena"'), agency: fc.constantFrom('Tesorería', '@Obras', 'Contraloría'), isConfirmed: fc.boolean(),
  enrolments: fc.uniqueArray(anEnrolment, { maxLength: 3, selector: ({ course }) => course }),
});

beforeAll(async () => {
  house = await givenReporting();
  coverage = house.app.get(CoverageService);
  people = house.app.get(PeopleService);
  const courses: GivenCourse[] = [];
  for (const key of ['ga-101', 'ga-102', 'ga-103']) courses.push(await givenACourse(house.database, { key }));
  for (const { enrolments, agency, isConfirmed, ...person } of fc.sample(aPerson, PEOPLE)) {
    const { accountId } = await givenALearner(house, {
      ...person, agency, enrolments: enrolments.flatMap(({ course, from = person.municipalityKey, ...deed }) => {
        const wanted = courses[course];
        return wanted ? [{ course: wanted, agency, municipalityKey: from, enrolledAt: deed.enrolledAt, ...(deed.completedAt !== undefined && { completedAt: deed.completedAt }) }] : [];
      }),
    });
    if (isConfirmed) await truthOf(house.database, 'update affiliation set confirmed_at = now() where account_id = $1', [accountId]);
  }
  coordinators = [await givenStaff(house, { role: 'administrator', scope: 'all', key: '' }), await givenACoordinator(house, '08'), await givenACoordinator(house, '21', JUAREZ), await givenACoordinator(house, CHIHUAHUA_CITY)];
});
afterAll(() => house.close());

const aDay = anInstant.map((instant) => instant.slice(0, 10));
const period = fc.oneof(fc.constantFrom(undefined, 'administration', 'year', 'last-90-days'), fc.tuple(aDay, aDay).map((days) => days.sort().join('..')));
const filter = fc.record({
  actor: fc.nat(3), place: fc.nat(6), course: fc.constantFrom(undefined, 'ga-101', 'ga-102', 'ga-103'), period, figure: fc.constantFrom(...FIGURES),
  q: fc.constantFrom('', '', 'avalos', 'tesoreria', 'juarez nanez', 'nadie'),
});

/** Places that the actor may ask for, of which one is drawn. */
async function placeFor(actor: Actor, draw: number): Promise<Pick<SelectionQuery, 'state' | 'municipality'>> {
  const { territory } = await coverage.read(actor, {});
  const known = territory.flatMap(({ municipalities }) => municipalities.filter(({ key }) => MUNICIPALITIES.includes(key)).map(({ key }) => ({ municipality: key })));
  const places = [{}, ...territory.map(({ key }) => ({ state: key })), ...known];
  return places[draw % places.length] ?? {};
}

async function everyPage(actor: Actor, query: SelectionQuery & { figure: Figure; q: string }): Promise<{ items: CountedPerson[]; total: number; found: number }> {
  const items: CountedPerson[] = [];
  for (let page = 1; ; page += 1) {
    const { items: some, total, found } = await people.list(actor, { ...query, page });
    items.push(...some);
    if (some.length === 0) return { items, total, found };
  }
}

const rowsOf = (bytes: Buffer): Record<string, string>[] => parse(bytes, { bom: true, columns: true });
const neutral = (text: string) => text.replace(/^'/, '');

test('number, list and file say the same, whatever is asked', async () => {
  await fc.assert(fc.asyncProperty(filter, async ({ actor: who, place, figure, q, ...narrowed }) => {
    const actor = coordinators[who] as Actor;
    const query: SelectionQuery = { ...(await placeFor(actor, place)), ...narrowed };
    const { covered } = await coverage.read(actor, query);
    const { items, total, found } = await everyPage(actor, { ...query, figure, q });

    expect(total).toBe(covered?.[figure]);
    expect(items).toHaveLength(found);
    if (q === '') {
      expect(found).toBe(total);
      for (const { key, [figure]: number } of covered?.municipalities ?? []) expect(items.filter(({ municipality }) => municipality.key === key)).toHaveLength(number);
    }

    const file = rowsOf((await people.file(actor, { ...query, figure, q, language: 'es' })).bytes);
    const shown = items.map(({ person, municipality, agency, courses, since }) => [person?.firstSurname ?? '', municipality.key, agency, courses.map(({ on }) => on).join('; ') || since]);
    expect(file.map((row) => [neutral(row['Primer apellido'] ?? ''), row['Clave INEGI'], neutral(row['Dependencia'] ?? ''), row['Inscripción'] ?? row['Acreditación'] ?? row['Desde']])).toEqual(shown);

    const table = rowsOf((await coverage.file(actor, { ...query, q: '', order: USUAL_ORDER, language: 'es' })).bytes);
    expect(table.map((row) => [row['Clave INEGI'], Number(row['Cuentas']), Number(row['Cuentas confirmadas']), Number(row['Inscritas']), Number(row['Acreditadas'])]))
      .toEqual(listed(covered?.municipalities ?? [], '', USUAL_ORDER).map(({ key, accounts, confirmed, enrolled, completed }) => [key, accounts, confirmed, enrolled, completed]));
  }), { numRuns: FILTERS });
});
