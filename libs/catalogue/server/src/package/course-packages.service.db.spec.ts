import { CatalogueModule, CoursePackages, CoursesService, readPackageFolder } from '../index';
import { aPackage, changed } from '../testing';
import { Database, PackageParts, RequirementKinds, system } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication, truthOf } from '@aula/platform/testing';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PackageError } from './package-error';

let house: GivenApplication;
let packages: CoursePackages;
let courses: CoursesService;

beforeAll(async () => {
  house = await givenAnApplication({ imports: [CatalogueModule] });
  packages = house.app.get(CoursePackages);
  courses = house.app.get(CoursesService);
  await packages.import(system, keyed('intocable'));
});
afterAll(() => house.close());

const keyed = (key: string, extra = {}) => {
  const files = new Map(aPackage(extra));
  return files.set('course.yaml', (files.get('course.yaml') ?? '').replace('key: prueba', `key: ${key}`));
};
const versionsOf = (key: string) => truthOf<{ number: number }>(house.database, 'select number from course_version v join course c on c.id = v.course_id where c.key = $1 order by number', [key]);

test('a package becomes version 1, and again the same is nothing new', async () => {
  expect(await packages.import(system, keyed('primero'))).toEqual({ courseKey: 'primero', number: 1, isNew: true });
  expect(await packages.import(system, keyed('primero'))).toEqual({ courseKey: 'primero', number: 1, isNew: false });
  const version = await courses.current(system, 'primero');
  expect(version).toMatchObject({ number: 1, code: 'PR-1', minutes: 22, hours: 0, outcomes: ['Uno.', 'Dos.', 'Tres.'], publishedAt: house.clock.now() });
  expect(version.modules[0]?.lessons.map(({ code, minutes }) => [code, minutes])).toEqual([['1.1', 11], ['1.2', 11]]);
  expect(await courses.lesson(system, version.id, '1.2')).toMatchObject({ position: 2, moduleNumber: 1, moduleTitle: 'El único módulo', summary: ['Primera línea.', 'Segunda línea.'] });
});

test('line ends of another system make nothing new', async () => {
  await packages.import(system, keyed('renglones'));
  const windows = new Map([...keyed('renglones')].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
  expect(await packages.import(system, windows)).toMatchObject({ isNew: false });
});

test('a corrected package becomes the next version, and the first one stays as it was', async () => {
  await packages.import(system, keyed('corregido'));
  const first = await courses.current(system, 'corregido');
  const before = (await courses.lesson(system, first.id, '1.1')).html;
  expect(await packages.import(system, keyed('corregido', changed('lessons/1-1.md', 'Un párrafo.', 'Otro párrafo.')))).toMatchObject({ number: 2, isNew: true });
  const second = await courses.current(system, 'corregido');
  expect([second.number, (await courses.lesson(system, second.id, '1.1')).html.includes('Otro')]).toEqual([2, true]);
  expect(await truthOf(house.database, `select html from lesson where course_version_id = $1 and code = '1.1'`, [first.id])).toEqual([{ html: before }]);
});

test('content that goes back is a new version too: what is imported last is what people get', async () => {
  const other = keyed('vuelve', changed('lessons/1-1.md', 'Un párrafo.', 'Otro párrafo.'));
  for (const [files, number] of [[keyed('vuelve'), 1], [other, 2], [keyed('vuelve'), 3]] as const) expect(await packages.import(system, files)).toEqual({ courseKey: 'vuelve', number, isNew: true });
  expect(await packages.import(system, keyed('vuelve'))).toEqual({ courseKey: 'vuelve', number: 3, isNew: false });
  const third = await courses.current(system, 'vuelve');
  expect((await courses.lesson(system, third.id, '1.1')).html).toContain('Un párrafo.');
});

test('the same content, imported by six at once, is one version', async () => {
  const done = await Promise.all(Array.from({ length: 6 }, () => packages.import(system, keyed('a-la-vez'))));
  expect(done.map(({ number }) => number)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(done.filter(({ isNew }) => isNew)).toHaveLength(1);
});

test('six different contents at once are six versions in a row', async () => {
  const contents = Array.from({ length: 6 }, (_, index) => keyed('distintos', changed('lessons/1-1.md', 'Un párrafo.', `Párrafo ${index}.`)));
  const done = await Promise.all(contents.map((files) => packages.import(system, files)));
  expect(done.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a malformed package keeps nothing', async () => {
  await expect(packages.import(system, keyed('mal-hecho', changed('lessons/1-2.md', 'Un párrafo.', '<b>')))).rejects.toThrow(PackageError);
  expect(await truthOf(house.database, 'select 1 from course where key = $1', ['mal-hecho'])).toEqual([]);
});

test('a part that another domain refuses takes everything with it; one that it takes stands with the version', async () => {
  const taken: string[] = [];
  house.app.get(RequirementKinds).register('quiz-passed', { keyOf: ({ quiz }) => String(quiz), titleOf: () => 'Cuestionario final' });
  house.app.get(PackageParts).register('quizzes', {
    import: async (courseVersionId, files) => {
      if (files.get('quizzes/final.yaml')?.includes('mal')) throw new PackageError([{ file: 'quizzes/final.yaml', key: 'passing', what: 'no vale' }]);
      await house.app.get(Database).query('insert into mail (key, recipient, subject, text, queued_at) values ($1, $2, $3, $4, $5)', [courseVersionId, 'x', 'x', 'x', house.clock.now()]);
      taken.push(courseVersionId);
    },
  });
  const withQuiz = (quiz: string) => keyed('con-prueba', { ...changed('course.yaml', '- kind: all-lessons', '- kind: all-lessons\n  - kind: quiz-passed\n    quiz: final\nquizzes: [final]'), 'quizzes/final.yaml': quiz });
  await expect(packages.import(system, withQuiz('mal'))).rejects.toThrow('quizzes/final.yaml, «passing»: no vale.');
  expect(await versionsOf('con-prueba')).toEqual([]);
  expect(await packages.import(system, withQuiz('bien'))).toMatchObject({ isNew: true });
  const version = await courses.current(system, 'con-prueba');
  expect(taken).toEqual([version.id]);
  expect(version.requirements).toContainEqual({ kind: 'quiz-passed', key: 'final', title: 'Cuestionario final', titleInEnglish: 'Cuestionario final' });
});

test('the boot fails when a published course asks for what nobody answers for', async () => {
  await expect(givenAnApplication({ imports: [CatalogueModule], database: house.database })).rejects.toThrow('nobody answers for quiz-passed');
});

test('the folder of a package is read as text, hidden files aside, and refused when it is not UTF-8', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paquete-'));
  try {
    await mkdir(join(folder, 'lessons'));
    await writeFile(join(folder, 'course.yaml'), 'key: ñandú');
    await writeFile(join(folder, 'lessons', '1-1.md'), 'Hola');
    await writeFile(join(folder, '.DS_Store'), 'x');
    expect([...(await readPackageFolder(folder))]).toEqual([['course.yaml', 'key: ñandú'], ['lessons/1-1.md', 'Hola']]);
    await writeFile(join(folder, 'lessons', '1-1.md'), Buffer.from([0xf1, 0x61]));
    await expect(readPackageFolder(folder)).rejects.toThrow('lessons/1-1.md: no está en UTF-8.');
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('a published version never changes', () => {
  const asApplication = (sql: string) => house.app.get(Database).as(system, () => house.app.get(Database).query(sql));

  test.each([
    'update course_version set title = title', 'delete from course_version', 'update course_module set title = title', 'delete from course_module',
    'update lesson set html = html', 'delete from lesson', 'update course_requirement set title = title', 'delete from course_requirement', 'update lesson set html = html where false',
  ])('%s is refused to everybody', async (sql) => {
    await expect(asApplication(sql)).rejects.toThrow(/never changes|permission denied/);
    await expect(truthOf(house.database, sql)).rejects.toThrow('never changes');
  });

  test.each([
    `insert into lesson (course_version_id, code, module_number, position, title, kind, summary, minutes, bytes, html) select id, '9.9', 1, 99, 'x', 'lectura', '{a,b}', 1, 1, 'x' from course_version`,
    `insert into course_module (course_version_id, number, title) select id, 99, 'x' from course_version`,
    `insert into course_requirement (course_version_id, kind, key, position, title) select id, 'x', 'x', 99, 'x' from course_version`,
    'truncate lesson',
  ])('%s is refused too', async (sql) => {
    await expect(truthOf(house.database, sql)).rejects.toThrow('never changes');
  });
});
