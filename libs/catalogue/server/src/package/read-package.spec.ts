import { aPackage, changed } from '../testing';
import { type PackageFiles, PackageParts, RequirementKinds } from '@aula/platform/server';
import { resolve } from 'node:path';
import { PackageError } from './package-error';
import { readPackageFolder } from './package-folder';
import { readPackage } from './read-package';

function answering({ hasQuizzes = false } = {}) {
  const kinds = new RequirementKinds();
  const parts = new PackageParts();
  if (hasQuizzes) {
    kinds.register('quiz-passed', { keyOf: (entry) => String(entry['quiz']), titleOf: () => 'Cuestionario final' });
    parts.register('quizzes', { import: () => Promise.resolve() });
  }
  return { kinds, parts };
}

function faultsOf(files: PackageFiles, asked = answering()): string {
  try {
    readPackage(files, asked);
  } catch (error) {
    if (error instanceof PackageError) return error.message;
    throw error;
  }
  return '';
}

test('GA-101 is well-formed, fifteen lessons in four modules, and its hours are computed', async () => {
  const files = await readPackageFolder(resolve(__dirname, '../../../../../content/ga-101'));
  const read = readPackage(files, answering({ hasQuizzes: true }));
  expect(read.modules.map(({ lessons }) => lessons.map(({ code }) => code))).toEqual([['1.1', '1.2', '1.3', '1.4'], ['2.1', '2.2', '2.3', '2.4'], ['3.1', '3.2', '3.3'], ['4.1', '4.2', '4.3', '4.4']]);
  expect([read.minutes, read.hours]).toEqual([280, 4.5]);
  expect(read.requirements).toEqual([
    { kind: 'all-lessons', key: '', title: 'Terminar todas las lecciones', titleInEnglish: 'Finish every lesson' },
    { kind: 'quiz-passed', key: 'final', title: 'Cuestionario final', titleInEnglish: 'Cuestionario final' },
  ]);
  expect(read.modules[0]?.lessons[0]?.summary).toHaveLength(2);
});

test('the small package is well-formed', () => {
  expect(faultsOf(aPackage())).toBe('');
});

test.each([
  ['course.yaml is missing', { 'course.yaml': undefined }, 'course.yaml: falta este archivo.'],
  ['no YAML', { 'course.yaml': 'key: [a' }, /^course\.yaml, línea 1: no es YAML bien escrito/],
  ['a key is missing', changed('course.yaml', 'goal: Que todo se lea.\n', ''), 'course.yaml, línea 1, «goal»: falta; debe ser texto, entre comillas si parece número.'],
  ['an unknown key', changed('course.yaml', 'goal:', 'colour: rojo\ngoal:'), 'course.yaml, línea 9, «colour»: no se conoce esta clave.'],
  ['quizzes that nobody reads', changed('course.yaml', 'modules:', 'quizzes: [final]\nmodules:'), 'course.yaml, línea 11, «quizzes»: no se conoce esta clave.'],
  ['too few outcomes', changed('course.yaml', 'Uno., Dos., Tres.', 'Uno.'), 'course.yaml, línea 10, «outcomes»: pide al menos 3.'],
  ['a bad key', changed('course.yaml', 'key: prueba', 'key: Mi Curso'), /course\.yaml, línea 1, «key»: no tiene la forma que se pide/],
  ['a lesson is missing', { 'lessons/1-2.md': undefined }, 'lessons/1-2.md: falta este archivo.'],
  ['a lesson that nobody lists', { 'lessons/9-9.md': 'x' }, 'lessons/9-9.md: no está en ninguna lista de course.yaml.'],
  ['two lessons with one code', changed('lessons/1-2.md', '"1.2"', '"1.1"'), 'hay dos lecciones con el código 1.1'],
  ['a code without quotes', changed('lessons/1-1.md', '"1.1"', '1.10'), 'lessons/1-1.md, línea 2, «code»: debe ser texto, entre comillas si parece número.'],
  ['a kind nobody knows', changed('lessons/1-1.md', 'kind: lectura', 'kind: video'), 'lessons/1-1.md, línea 4, «kind»: debe ser uno de: lectura, descargable, actividad, tarea.'],
  ['a summary of one line', changed('lessons/1-1.md', '  Segunda línea.\n', ''), 'lessons/1-1.md, línea 5, «summary»: pide exactamente 2.'],
  ['a lesson without a head', { 'lessons/1-1.md': 'Hola.' }, 'lessons/1-1.md, línea 1: empieza con un encabezado YAML entre dos líneas ---.'],
  ['a fault in the text', changed('lessons/1-1.md', 'Un párrafo.', 'Un párrafo:así.'), 'lessons/1-1.md, línea 10: dos puntos seguidos de una letra se leen como directiva; deja un espacio después.'],
  ['a requirement nobody answers for', changed('course.yaml', '- kind: all-lessons', '- kind: all-lessons\n  - kind: quiz-passed\n    quiz: final'), 'course.yaml, «requirements.1»: no existe el requisito «quiz-passed»; hay: all-lessons.'],
  ['a requirement twice', changed('course.yaml', '- kind: all-lessons', '- kind: all-lessons\n  - kind: all-lessons'), 'el requisito «all-lessons» está dos veces'],
])('refused: %s', (_what, changes, sentence) => {
  expect(faultsOf(aPackage(changes))).toEqual(typeof sentence === 'string' ? expect.stringContaining(sentence) : expect.stringMatching(sentence));
});

test('with its domain at home, a part is read, and its files must be there', () => {
  const course = changed('course.yaml', '- kind: all-lessons', '- kind: all-lessons\n  - kind: quiz-passed\n    quiz: final\nquizzes: [final]');
  expect(faultsOf(aPackage(course), answering({ hasQuizzes: true }))).toBe('quizzes/final.yaml: falta este archivo.');
  expect(faultsOf(aPackage({ ...course, 'quizzes/final.yaml': 'key: final' }), answering({ hasQuizzes: true }))).toBe('');
});

test('a course that does not ask for its lessons is refused', () => {
  const course = changed('course.yaml', '- kind: all-lessons', '- kind: quiz-passed\n    quiz: final\nquizzes: []');
  expect(faultsOf(aPackage(course), answering({ hasQuizzes: true }))).toContain('falta «all-lessons»');
});

test('all faults are told at once', () => {
  const files = aPackage({ ...changed('lessons/1-1.md', 'Un párrafo.', '<b>'), ...changed('lessons/1-2.md', 'lectura', 'otra') });
  expect(faultsOf(files).split('\n')).toHaveLength(2);
});
