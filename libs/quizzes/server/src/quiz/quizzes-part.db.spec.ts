import { CoursePackages, PackageError, readPackageFolder } from '@aula/catalogue/server';
import { type PackageFiles, system } from '@aula/platform/server';
import { givenADatabase, type GivenWorker, type TestDatabase, truthOf } from '@aula/platform/testing';
import { join } from 'node:path';
import { givenAQuizzesWorker } from '../testing/given-a-quizzes-worker';

let database: TestDatabase;
let worker: GivenWorker;
let files: PackageFiles;
beforeAll(async () => {
  database = await givenADatabase();
  worker = await givenAQuizzesWorker(database);
  files = await readPackageFolder(join(__dirname, '../../../../../content/ga-101'));
});
afterAll(async () => {
  await worker.close();
  await database.drop();
});

const publish = (given: PackageFiles) => worker.app.get(CoursePackages).import(system, given);
const changed = (path: string, from: string | RegExp, to: string) => new Map([...files, [path, (files.get(path) ?? '').replace(from, to)]]);
const counts = () => truthOf<{ quizzes: number; questions: number }>(database, 'select (select count(*)::int from quiz) as quizzes, (select count(*)::int from question) as questions');

test('the package of the first course brings its quiz and its requirement', async () => {
  await publish(files);
  const [quiz] = await truthOf(database, 'select key, title, passing, attempts_allowed from quiz');
  expect(quiz).toEqual({ key: 'final', title: 'Cuestionario final', passing: 80, attempts_allowed: 3 });
  const questions = await truthOf<{ kind: string; content: { kind: string }; points: number }>(database, 'select kind, content, points from question order by number');
  expect(questions).toHaveLength(10);
  for (const { kind, content, points } of questions) expect([content.kind, points]).toEqual([kind, 10]);
  expect(await truthOf(database, "select key, title from course_requirement where kind = 'quiz-passed'")).toEqual([{ key: 'final', title: 'Aprobar el cuestionario final (80 de 100)' }]);
});

test('each version has its own quiz', async () => {
  await publish(files);
  const [before] = await counts();
  await publish(changed('quizzes/final.yaml', 'passing: 80', 'passing: 70'));
  expect(await counts()).toEqual([{ quizzes: (before?.quizzes ?? 0) + 1, questions: (before?.questions ?? 0) + 10 }]);
});

test('a malformed quiz is refused with file and question, and nothing of the package is kept', async () => {
  const before = await truthOf(database, 'select (select count(*) from course_version) as versions, (select count(*) from quiz) as quizzes');
  const error: unknown = await publish(changed('quizzes/final.yaml', ', correct: true', '')).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PackageError);
  expect((error as PackageError).message).toMatch(/^.*quizzes\/final\.yaml, línea \d+, «questions\.pilares\.options»: hace falta marcar una opción correcta.*$/m);
  expect(await truthOf(database, 'select (select count(*) from course_version) as versions, (select count(*) from quiz) as quizzes')).toEqual(before);
});

test('a requirement that names a missing quiz is refused', async () => {
  await expect(publish(changed('course.yaml', 'quiz: final', 'quiz: otro'))).rejects.toThrow('no hay quizzes/otro.yaml');
});

test.each([
  ['changing a quiz', 'update quiz set passing = 1'],
  ['removing a quiz', 'delete from quiz'],
  ['changing a question', "update question set content = '{}'"],
  ['emptying the questions', 'truncate question cascade'],
  ['adding a question later', `insert into question (quiz_id, key, number, kind, prompt, content, feedback, lesson_code, points)
    select id, 'otra', 99, 'true-false', 'Otra', '{}', 'x', '1.1', 10 from quiz limit 1`],
])('the database refuses %s', async (_, sql) => {
  await publish(files);
  await expect(truthOf(database, sql)).rejects.toThrow('a published quiz never changes');
});
