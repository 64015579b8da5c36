import type * as z from 'zod/mini';

/** One thing that is wrong, and where. */
export interface Fault {
  readonly field: readonly PropertyKey[];
  readonly sentence?: string;
  readonly issue?: Omit<z.core.$ZodIssue, 'path'>;
}

/** A quiz of a course package that cannot be taken in; says everything that is wrong with it. */
export class QuizFileError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/** `quizzes/final.yaml, pregunta «pilares», options: se repite.` */
export function sentenceOf(path: string, raw: unknown, { field, sentence, issue }: Fault): string {
  const [list, index, ...rest] = field;
  const isOfQuestion = list === 'questions' && typeof index === 'number';
  const where = isOfQuestion ? [path, questionName(raw, index), nameOf(rest)] : [path, nameOf(field)];
  return `${where.filter(Boolean).join(', ')}: ${sentence ?? wordsFor(issue, valueAt(raw, field))}.`;
}

function questionName(raw: unknown, index: number): string {
  const key = valueAt(raw, ['questions', index, 'key']);
  return typeof key === 'string' ? `pregunta «${key}»` : `pregunta ${index + 1}`;
}

/** Lists are counted from 1, as people do: `options[2].text`. */
function nameOf(field: readonly PropertyKey[]): string {
  return field.reduce<string>((name, part) => (typeof part === 'number' ? `${name}[${part + 1}]` : `${name && `${name}.`}${String(part)}`), '');
}

function valueAt(raw: unknown, field: readonly PropertyKey[]): unknown {
  return field.reduce<unknown>((value, part) => (value && typeof value === 'object' && Object.hasOwn(value, part) ? (value as Record<PropertyKey, unknown>)[part] : undefined), raw);
}

const KINDS_OF_VALUE: Readonly<Record<string, string>> = {
  string: 'texto (entre comillas si parece número)', int: 'un número entero', number: 'un número', boolean: 'true o false', array: 'una lista', object: 'un grupo de claves',
};

function wordsFor(issue: Fault['issue'], value: unknown): string {
  const given = issue as z.core.$ZodIssue | undefined;
  switch (given?.code) {
    case 'unrecognized_keys': return `no se esperaba ${given.keys.map((key) => `«${key}»`).join(', ')}`;
    case 'invalid_union': return 'debe ser single-choice, multiple-choice, true-false o matching';
    case 'invalid_type': return value === undefined || value === null ? 'falta' : `debe ser ${KINDS_OF_VALUE[given.expected] ?? given.expected}`;
    case 'too_small': return Array.isArray(value) ? `debe tener al menos ${given.minimum}` : `debe ser ${given.minimum} o más`;
    case 'too_big': return typeof value === 'number' ? `debe ser ${given.maximum} o menos` : `debe tener a lo más ${given.maximum}`;
    default: return value === '' ? 'está vacío' : 'no tiene la forma que pide content/README.md';
  }
}
