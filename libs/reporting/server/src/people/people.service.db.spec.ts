import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { type Actor } from '@aula/platform/server';
import { type GivenApplication, statementsOf, truthOf } from '@aula/platform/testing';
import { type CountedPerson, type Figure, PEOPLE_PAGE, type SelectionQuery } from '@aula/reporting/contract';
import { givenACoordinator, givenALearner, givenReporting, givenStaff } from '../testing/given-reporting';
import { PeopleService } from './people.service';

const [CHIHUAHUA_CITY, JUAREZ, LEON] = ['08019', '08037', '11020'];

let house: GivenApplication;
let people: PeopleService;
let course: GivenCourse;
let other: GivenCourse;
let coordinator: Actor;

beforeAll(async () => {
  house = await givenReporting();
  people = house.app.get(PeopleService);
  course = await givenACourse(house.database);
  other = await givenACourse(house.database, { key: 'ga-102', title: 'Datos abiertos' });
});
beforeEach(async () => {
  await truthOf(house.database, 'truncate account cascade');
  coordinator = await givenACoordinator(house, '08');
});
afterAll(() => house.close());

type Wanted = SelectionQuery & { figure?: Figure; q?: string; page?: number };
const list = ({ figure = 'completed', page = 1, ...query }: Wanted = {}, actor = coordinator) => people.list(actor, { figure, page, ...query });
const surnames = (items: readonly CountedPerson[]) => items.map(({ person }) => person?.firstSurname ?? null);
const completed = (firstSurname: string, municipalityKey = JUAREZ, extra: object = {}) =>
  givenALearner(house, { firstSurname, secondSurname: null, municipalityKey, enrolments: [{ course, completedAt: '2026-11-20T18:00:00Z', ...extra }] });

it('says who, from where, for which courses and when', async () => {
  await givenALearner(house, {
    givenNames: 'Xóchitl', firstSurname: 'Peñafiel', secondSurname: 'Güereña', municipalityKey: JUAREZ,
    enrolments: [
      { course: other, completedAt: '2026-11-21T06:30:00Z', agency: 'Contraloría', position: 'Contralora' },
      { course, completedAt: '2026-09-02T18:00:00Z', agency: 'Tesorería', position: 'Auxiliar' },
    ],
  });
  expect(await list({ municipality: JUAREZ })).toEqual({
    asOf: house.clock.now().toISOString(), figure: 'completed', total: 1, differentPeople: 1, found: 1, page: 1,
    selection: { state: { key: '08', name: 'Chihuahua' }, municipality: { key: JUAREZ, name: 'Juárez' }, course: null, days: null, administrations: [] },
    items: [{
      person: { givenNames: 'Xóchitl', firstSurname: 'Peñafiel', secondSurname: 'Güereña' }, municipality: { key: JUAREZ, name: 'Juárez' }, agency: 'Contraloría', position: 'Contralora', since: null,
      courses: [{ title: 'Fundamentos de gobierno abierto', on: '2026-09-02' }, { title: 'Datos abiertos', on: '2026-11-20' }],
    }],
  });
});

it('lists accounts with the day since which people work there', async () => {
  await givenALearner(house, { firstSurname: 'Ávalos', municipalityKey: JUAREZ, startsOn: '2026-02-03', agency: 'Obras', position: 'Titular' });
  expect((await list({ figure: 'accounts' })).items).toMatchObject([{ person: { firstSurname: 'Ávalos' }, agency: 'Obras', position: 'Titular', courses: [], since: '2026-02-03' }]);
});

it('does not name who now works elsewhere, but counts them; and lists them last', async () => {
  await givenALearner(house, { firstSurname: 'Ausente', municipalityKey: LEON, enrolments: [{ course, municipalityKey: JUAREZ, completedAt: '2026-11-20T18:00:00Z', agency: 'Archivo' }] });
  await completed('Zamora');
  const { total, items } = await list();
  expect([total, surnames(items)]).toEqual([2, ['Zamora', null]]);
  expect(items[1]).toMatchObject({ person: null, municipality: { name: 'Juárez' }, agency: 'Archivo' });
  expect((await list({ q: 'ausente' })).found).toBe(0);
  expect((await list({ q: 'archivo' })).found).toBe(1);
  expect(surnames((await list({ state: '08' }, await givenStaff(house, { role: 'administrator', scope: 'all', key: '' }))).items)).toEqual(['Ausente', 'Zamora']);
});

it('counts whoever completed in two municipalities in both, and says how many people that is', async () => {
  await givenALearner(house, {
    firstSurname: 'Batista', municipalityKey: JUAREZ,
    enrolments: [{ course, municipalityKey: CHIHUAHUA_CITY, completedAt: '2026-03-20T18:00:00Z' }, { course: other, completedAt: '2026-11-20T18:00:00Z' }],
  });
  const { total, differentPeople, items } = await list();
  expect([total, differentPeople, items.map(({ municipality }) => municipality.key)]).toEqual([2, 1, [CHIHUAHUA_CITY, JUAREZ]]);
});

it('is in the order of a Mexican list', async () => {
  for (const surname of ['Ñáñez', 'Nava', 'Ávalos', 'Oropeza', 'de la O']) await completed(surname);
  expect(surnames((await list()).items)).toEqual(['Ávalos', 'de la O', 'Nava', 'Ñáñez', 'Oropeza']);
});

it('finds names, municipalities, agencies and positions by any of their words, without accents', async () => {
  await completed('Ñáñez', CHIHUAHUA_CITY, { agency: 'Tesorería', position: 'Auxiliar' });
  await completed('Nava', JUAREZ, { agency: 'Obras Públicas', position: 'Titular' });
  const found = async (q: string) => surnames((await list({ q })).items);
  expect(await found('nanez')).toEqual(['Ñáñez']);
  expect(await found('  JUAREZ  publicas ')).toEqual(['Nava']);
  expect(await found('auxiliar chihuahua')).toEqual(['Ñáñez']);
  expect(await found('auxiliar juarez')).toEqual([]);
  expect(await found('%')).toEqual([]);
  expect(await list({ q: 'auxiliar juarez' })).toMatchObject({ total: 2, found: 0, items: [] });
});

it('goes by pages; beyond the last one it is empty, and keeps its numbers', async () => {
  for (let person = 0; person < PEOPLE_PAGE + 2; person += 1) await completed(`Persona${String(person).padStart(2, '0')}`);
  const [first, second, third] = [await list(), await list({ page: 2 }), await list({ page: 3 })];
  expect([first.items.length, second.items.length, third.items.length]).toEqual([PEOPLE_PAGE, 2, 0]);
  expect(surnames(second.items)).toEqual(['Persona50', 'Persona51']);
  expect(third).toMatchObject({ total: PEOPLE_PAGE + 2, found: PEOPLE_PAGE + 2, page: 3 });
});

it('costs two statements and one for the audit log, and one more for the course, however many people there are; the file as much', async () => {
  for (let person = 0; person < 30; person += 1) await completed('Nava');
  const file = () => people.file(coordinator, { figure: 'enrolled', course: 'ga-101', language: 'es' });
  await file();
  expect(await statementsOf(() => list())).toHaveLength(3);
  expect(await statementsOf(() => list({ course: 'ga-101' }))).toHaveLength(4);
  expect(await statementsOf(file)).toHaveLength(4);
});
