import { CatalogueModule } from '@aula/catalogue/server';
import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { enrolmentApi, enrolmentPermissions } from '@aula/enrolment/contract';
import { IdentityModule } from '@aula/identity/server';
import { givenAPerson } from '@aula/identity/testing';
import { NotificationsModule } from '@aula/notifications/server';
import { addressOf, type Role } from '@aula/platform/contract';
import type { Actor } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, problemOf } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import { parse } from 'csv-parse/sync';
import { EnrolmentModule } from '../index';
import { givenAnEnrolment } from '../testing';

let house: GivenApplication;
let course: GivenCourse;

beforeAll(async () => {
  house = await givenAnApplication({ imports: [TerritoryModule, IdentityModule.with({ permissions: [enrolmentPermissions] }), NotificationsModule, CatalogueModule, EnrolmentModule] });
  course = await givenACourse(house.database, { lessons: 2, requirements: [{ kind: 'quiz-passed', key: 'final' }] });
  const { accountId } = await givenAPerson(house.database, { email: 'lucia.ng@prueba.example', givenNames: 'Lucía', firstSurname: 'Ng', secondSurname: 'Ríos' });
  await givenAnEnrolment(house.database, { accountId, course, agency: '+52 (656) 1', completedLessons: ['1.1'], enrolledAt: '2026-11-20T05:30:00Z' });
});
afterAll(() => house.close());

const staff = async (role: Role) => (await givenAPerson(house.database, { municipalityKey: null, roles: [{ role, scope: 'state', key: '08' }], permissions: [enrolmentPermissions] })).actor;
const params = () => ({ courseKey: course.courseKey });

function download(actor: Actor, query: object = {}): Promise<Response> {
  const headers = { 'x-test-actor': Buffer.from(JSON.stringify({ ...actor, permissions: [...actor.permissions] })).toString('base64url') };
  return fetch(`${house.base}${addressOf(enrolmentApi.downloadRoster, { params: params(), query })}`, { headers });
}

test.each(['trainer', 'coordinator', 'administrator'] as const)('a %s reads the courses, a roster, its places and its file', async (role) => {
  const actor = await staff(role);
  expect((await house.call(actor, enrolmentApi.listTaught)).items).toMatchObject([{ courseKey: course.courseKey, counts: { 'under-way': 1 } }]);
  expect(await house.call(actor, enrolmentApi.readRoster, { params: params(), query: { q: 'lucia', page: 1 } })).toMatchObject({ total: 1, items: [{ person: { email: 'lucia.ng@prueba.example' } }] });
  expect((await house.call(actor, enrolmentApi.listRosterPlaces, { params: params() })).items).toMatchObject([{ key: '08037', people: 1 }]);
  expect((await download(actor)).status).toBe(200);
});

test('a learner is refused and a visitor asked to sign in', async () => {
  const learner = await staff('learner');
  for (const [actor, code] of [[learner, 'request.not-allowed'], [undefined, 'request.not-signed-in']] as const) {
    expect((await problemOf(house.call(actor, enrolmentApi.listTaught))).code).toBe(code);
    expect((await problemOf(house.call(actor, enrolmentApi.readRoster, { params: params() }))).code).toBe(code);
    expect((await problemOf(house.call(actor, enrolmentApi.listRosterPlaces, { params: params() }))).code).toBe(code);
  }
  expect((await download(learner)).status).toBe(403);
});

test('a course that is not there, a page before the first and a standing nobody knows are told so', async () => {
  const actor = await staff('trainer');
  const read = (courseKey: string, query: object) => problemOf(house.call(actor, enrolmentApi.readRoster, { params: { courseKey }, query }));
  expect(await read('no-hay', {})).toMatchObject({ status: 404, code: 'catalogue.no-such-course' });
  expect((await read(course.courseKey, { page: 0 })).errors).toMatchObject([{ path: 'query.page' }]);
  expect((await read(course.courseKey, { standing: 'asleep' })).errors).toMatchObject([{ path: 'query.standing' }]);
});

test('a page after the last one is empty and still tells how many there are', async () => {
  expect(await house.call(await staff('trainer'), enrolmentApi.readRoster, { params: params(), query: { page: 9 } })).toMatchObject({ total: 1, page: 9, items: [], counts: { 'under-way': 1 } });
});

test('the file is named by course and day, in the language asked for, with days of a stated zone', async () => {
  const actor = await staff('trainer');
  const [spanish, english] = [await download(actor), await download(actor, { language: 'en' })];
  expect([spanish.headers.get('content-type'), spanish.headers.get('content-disposition')]).toEqual(['text/csv; charset=utf-8', 'attachment; filename="ga-101-participantes-2026-11-23.csv"']);
  expect(english.headers.get('content-disposition')).toContain('ga-101-participants-2026-11-23.csv');
  const rowOf = async (answer: Response) => parse<Record<string, string>>(Buffer.from(await answer.arrayBuffer()), { bom: true, columns: true })[0];
  expect(await rowOf(spanish)).toEqual({
    'Primer apellido': 'Ng', 'Segundo apellido': 'Ríos', Nombre: 'Lucía', Correo: 'lucia.ng@prueba.example', Estado: 'Chihuahua', Municipio: 'Juárez',
    Dependencia: '\'+52 (656) 1', Cargo: 'Auxiliar', Situación: 'En curso', 'Lecciones completadas': '1', 'Lecciones del curso': '2', 'Requisitos cumplidos': '0', 'Requisitos del curso': '1',
    'Inscripción (America/Mexico_City)': '2026-11-19', 'Última actividad (America/Mexico_City)': '2026-11-19', 'Acreditación (America/Mexico_City)': '',
  });
  expect(await rowOf(english)).toMatchObject({ 'First surname': 'Ng', Standing: 'Under way', 'Enrolled (America/Mexico_City)': '2026-11-19' });
});
