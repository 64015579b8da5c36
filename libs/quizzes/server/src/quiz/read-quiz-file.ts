import { lessonCode } from '@aula/catalogue/contract';
import { QUESTION_KINDS } from '@aula/quizzes/contract';
import { parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { authoredKey, type AuthoredQuestion, type AuthoredQuiz, type QuestionContent } from './authored-question';
import { type Fault, sentenceOf } from './quiz-file-faults';
import { ruleFaults } from './quiz-file-rules';

/** What each question is worth (`content/README.md`); ten of them make 100. */
const POINTS = 10;

const text = z.string().check(z.regex(/\S/), z.maxLength(2_000));
const every = { key: authoredKey, prompt: text, feedback: text, lesson: lessonCode };
const options = z.array(z.strictObject({ key: authoredKey, text, correct: z.optional(z.boolean()) })).check(z.minLength(2), z.maxLength(20));
const pairs = z.array(z.strictObject({ key: authoredKey, left: text, right: text })).check(z.minLength(2), z.maxLength(20));

const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...every, kind: z.literal(QUESTION_KINDS[0]), options }),
  z.strictObject({ ...every, kind: z.literal(QUESTION_KINDS[1]), options }),
  z.strictObject({ ...every, kind: z.literal(QUESTION_KINDS[2]), answer: z.boolean() }),
  z.strictObject({ ...every, kind: z.literal(QUESTION_KINDS[3]), pairs }),
]);

const quizFile = z.strictObject({
  key: authoredKey,
  title: text,
  passing: z.int().check(z.gte(1), z.lte(100)),
  attempts: z.int().check(z.gte(1), z.lte(100)),
  questions: z.array(question).check(z.minLength(1), z.maxLength(100)),
});
export type QuizFile = z.infer<typeof quizFile>;

/** The quiz of a package file, or what is wrong with it: one sentence per fault, naming file, question and field. */
export type ReadQuiz = { readonly quiz: AuthoredQuiz; readonly faults: [] } | { readonly quiz?: undefined; readonly faults: string[] };

export function readQuizFile(path: string, source: string): ReadQuiz {
  const document = parseDocument(source);
  const [broken] = document.errors;
  if (broken) return { faults: [`${path}, línea ${broken.linePos?.[0].line ?? 1}: el YAML no se puede leer (${broken.code}).`] };
  const raw: unknown = document.toJS();
  const read = z.safeParse(quizFile, raw);
  const faults: Fault[] = read.success ? ruleFaults(path, read.data) : read.error.issues.map(({ path: field, ...issue }) => ({ field, issue }));
  if (!read.success || faults.length > 0) return { faults: faults.map((fault) => sentenceOf(path, raw, fault)) };
  return { quiz: quizOf(read.data), faults: [] };
}

function quizOf({ key, title, passing, attempts, questions }: QuizFile): AuthoredQuiz {
  return { key, title, passing, attemptsAllowed: attempts, questions: questions.map(questionOf) };
}

function questionOf(written: QuizFile['questions'][number], index: number): AuthoredQuestion {
  const { key, prompt, feedback, lesson } = written;
  return { key, number: index + 1, prompt, feedback, lessonCode: lesson, points: POINTS, ...contentOf(written) };
}

function contentOf(written: QuizFile['questions'][number]): QuestionContent {
  switch (written.kind) {
    case 'true-false': return { kind: written.kind, answer: written.answer };
    case 'matching': return { kind: written.kind, pairs: written.pairs };
    default: return { kind: written.kind, options: written.options.map(({ key, text: words, correct = false }) => ({ key, text: words, isRight: correct })) };
  }
}
