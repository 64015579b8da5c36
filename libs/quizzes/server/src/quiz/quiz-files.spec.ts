import { type PackageFiles, RequirementKinds } from '@aula/platform/server';
import { QuizPassed } from './quiz-passed';
import { quizzesOf } from './quiz-files';

const quizFile = (key: string, title = 'Cuestionario final') => `
key: ${key}
title: ${title}
passing: 80
attempts: 3
questions:
  - { key: vf, kind: true-false, prompt: Algo., answer: true, feedback: Porque sí., lesson: "1.1" }
`;
const packageOf = (files: Record<string, string>): PackageFiles => new Map([['course.yaml', 'key: ga-101'], ...Object.entries(files)]);
const messageOf = (work: () => unknown): string => {
  try {
    return JSON.stringify(work());
  } catch (error) {
    return (error as Error).message;
  }
};

test('every quiz of the package is read', () => {
  const files = packageOf({ 'quizzes/dos.yaml': quizFile('dos'), 'quizzes/uno.yaml': quizFile('uno'), 'lessons/1-1.md': '' });
  expect(quizzesOf(files).map(({ key }) => key)).toEqual(['dos', 'uno']);
});

test('a course may have none', () => {
  expect(quizzesOf(packageOf({}))).toEqual([]);
});

test('the faults of all files are told together', () => {
  const files = packageOf({ 'quizzes/dos.yaml': quizFile('otro'), 'quizzes/uno.yaml': quizFile('otro') });
  expect(messageOf(() => quizzesOf(files))).toBe('quizzes/dos.yaml, línea 2, «key»: debe ser igual al nombre del archivo.\nquizzes/uno.yaml, línea 2, «key»: debe ser igual al nombre del archivo.');
});

describe('the requirement to pass a quiz', () => {
  const requirement = new QuizPassed(new RequirementKinds());
  const entry = { kind: 'quiz-passed', quiz: 'final' };

  test.each([
    ['Cuestionario final', 'Aprobar el cuestionario final (80 de 100)'],
    ['Evaluación de salida', 'Aprobar «Evaluación de salida» (80 de 100)'],
  ])('%s', (title, sentence) => {
    const files = packageOf({ 'quizzes/final.yaml': quizFile('final', title) });
    expect(requirement.titleOf(entry, files, 'es')).toBe(sentence);
    expect(requirement.titleOf(entry, files, 'en')).toBe(`Pass “${title}” (80 out of 100)`);
    expect(requirement.keyOf(entry)).toBe('final');
  });

  test('names a quiz that is there, and nothing else', () => {
    expect(messageOf(() => requirement.titleOf(entry, packageOf({}), 'es'))).toBe('course.yaml, «requirements»: no hay quizzes/final.yaml.');
    expect(messageOf(() => requirement.keyOf({ kind: 'quiz-passed' }))).toMatch(/lleva sólo quiz/);
    expect(messageOf(() => requirement.keyOf({ ...entry, passing: 60 }))).toMatch(/lleva sólo quiz/);
  });
});
