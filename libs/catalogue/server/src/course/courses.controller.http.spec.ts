import { catalogueApi } from '@aula/catalogue/contract';
import { CatalogueModule } from '../index';
import { givenACourse } from '../testing';
import { givenAnApplication, type GivenApplication, problemOf } from '@aula/platform/testing';

let house: GivenApplication;
beforeAll(async () => {
  house = await givenAnApplication({ imports: [CatalogueModule] });
});
afterAll(() => house.close());

test('a visitor sees the newest version of every course', async () => {
  await givenACourse(house.database, { key: 'ga-101', lessons: 3 });
  await givenACourse(house.database, { key: 'ga-102', title: 'Datos abiertos' });
  await givenACourse(house.database, { key: 'ga-101', lessons: 4 });
  const { items } = await house.call(undefined, catalogueApi.listCourses);
  expect(items.map(({ key, lessonCount, minutes, hours, bytes }) => [key, lessonCount, minutes, hours, bytes])).toEqual([
    ['ga-101', 4, 80, 1, 2800],
    ['ga-102', 2, 40, 0.5, 1400],
  ]);
});

test('a visitor reads a course with its outline and what it asks for', async () => {
  await givenACourse(house.database, { key: 'ga-200', lessons: 2, requirements: [{ kind: 'quiz-passed', key: 'final', title: 'Cuestionario final' }] });
  const course = await house.call(undefined, catalogueApi.readCourse, { params: { courseKey: 'ga-200' } });
  expect(course.version).toBe(1);
  expect(course.modules).toEqual([{ number: 1, title: 'Módulo de prueba', lessons: [
    { code: '1.1', title: 'Lección 1.1', kind: 'lectura', minutes: 20, bytes: 700 },
    { code: '1.2', title: 'Lección 1.2', kind: 'lectura', minutes: 20, bytes: 700 },
  ] }]);
  expect(course.requirements).toEqual([
    { kind: 'all-lessons', key: '', title: 'Terminar todas las lecciones' },
    { kind: 'quiz-passed', key: 'final', title: 'Cuestionario final' },
  ]);
});

test('a course that is not there is told so', async () => {
  const problem = await problemOf(house.call(undefined, catalogueApi.readCourse, { params: { courseKey: 'no-hay' } }));
  expect(problem).toMatchObject({ status: 404, code: 'catalogue.no-such-course' });
});
