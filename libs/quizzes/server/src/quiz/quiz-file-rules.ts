import { basename } from 'node:path';
import type { Fault } from './quiz-file-faults';
import type { QuizFile } from './read-quiz-file';

type WrittenQuestion = QuizFile['questions'][number];

/** What a schema cannot say: keys and texts that differ, and as many right options as the kind wants. */
export function ruleFaults(path: string, quiz: QuizFile): Fault[] {
  const isNamedAsFile = basename(path, '.yaml') === quiz.key;
  return [
    ...(isNamedAsFile ? [] : [{ field: ['key'], sentence: 'debe ser igual al nombre del archivo' }]),
    ...repeated(['questions'], 'key', quiz.questions.map(({ key }) => key)),
    ...quiz.questions.flatMap((question, index) => faultsOf(question).map((fault) => ({ ...fault, field: ['questions', index, ...fault.field] }))),
  ];
}

function faultsOf(question: WrittenQuestion): Fault[] {
  if (question.kind === 'true-false') return [];
  if (question.kind === 'matching') return differing('pairs', question.pairs, ['left', 'right']);
  const rightCount = question.options.filter(({ correct }) => correct).length;
  const faults = differing('options', question.options, ['text']);
  if (rightCount === 0) faults.push({ field: ['options'], sentence: 'hace falta marcar una opción correcta con «correct: true»' });
  if (question.kind === 'single-choice' && rightCount > 1) faults.push({ field: ['options'], sentence: `hay ${rightCount} opciones correctas y debe haber exactamente una` });
  return faults;
}

function differing<Name extends string>(list: string, items: readonly Record<Name | 'key', string>[], names: readonly Name[]): Fault[] {
  return ([...names, 'key'] as const).flatMap((name) => repeated([list], name, items.map((item) => item[name])));
}

/** Spaces, capitals and the way accents are encoded do not make two texts differ. */
function repeated(list: readonly PropertyKey[], name: string, values: readonly string[]): Fault[] {
  const plain = values.map((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase());
  return plain.flatMap((value, index) => (plain.indexOf(value) < index ? [{ field: [...list, index, name], sentence: 'se repite' }] : []));
}
