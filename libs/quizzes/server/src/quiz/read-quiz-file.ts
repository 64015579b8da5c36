import { lessonCode } from '@aula/catalogue/contract';
import { PackageError, readYaml } from '@aula/catalogue/server';
import { QUESTION_KINDS } from '@aula/quizzes/contract';
import { basename } from 'node:path';
import * as z from 'zod/mini';
import { authoredKey, type AuthoredQuestion, type AuthoredQuiz, type QuestionContent } from './authored-question';
import { areDistinct, hasOneRight, hasRight, isNamed } from './quiz-file-rules';

/** What each question is worth (`content/README.md`); ten of them make 100. */
const POINTS = 10;

const text = z.string().check(z.regex(/\S/), z.maxLength(2_000));
const every = { key: authoredKey, prompt: text, feedback: text, lesson: lessonCode };
const options = z.array(z.strictObject({ key: authoredKey, text, correct: z.optional(z.boolean()) }))
  .check(z.minLength(2), z.maxLength(20), areDistinct('key', 'text'), hasRight);
const pairs = z.array(z.strictObject({ key: authoredKey, left: text, right: text }))
  .check(z.minLength(2), z.maxLength(20), areDistinct('key', 'left', 'right'));

const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...every, kind: z.literal('single-choice'), options: options.check(hasOneRight) }),
  z.strictObject({ ...every, kind: z.literal('multiple-choice'), options }),
  z.strictObject({ ...every, kind: z.literal('true-false'), answer: z.boolean() }),
  z.strictObject({ ...every, kind: z.literal('matching'), pairs }),
]);
type WrittenQuestion = z.infer<typeof question>;

/** Read first: it says which kinds there are, and gives the keys by which all other faults are told. */
const outline = z.looseObject({ questions: z.array(z.looseObject({ key: authoredKey, kind: z.enum(QUESTION_KINDS) })) });

function quizFile(name: string) {
  return z.strictObject({
    key: authoredKey.check(isNamed(name)),
    title: text,
    passing: z.int().check(z.gte(1), z.lte(100)),
    attempts: z.int().check(z.gte(1), z.lte(100)),
    questions: z.array(question).check(z.minLength(1), z.maxLength(100), areDistinct('key')),
  });
}

/** The quiz of a package file. Throws `PackageError` with all that is wrong: file, line, and `questions.<key>.<field>`. */
export function readQuizFile(path: string, source: string): AuthoredQuiz {
  const keys = readYaml(path, source, outline).questions.map(({ key }) => key);
  try {
    const { key, title, passing, attempts, questions } = readYaml(path, source, quizFile(basename(path, '.yaml')));
    return { key, title, passing, attemptsAllowed: attempts, questions: questions.map(questionOf) };
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    throw new PackageError(error.faults.map((fault) => ({ ...fault, key: fault.key?.replace(/^questions\.(\d+)/, (_, index: string) => `questions.${keys[Number(index)] ?? index}`) })));
  }
}

function questionOf(written: WrittenQuestion, index: number): AuthoredQuestion {
  const { key, prompt, feedback, lesson } = written;
  return { key, number: index + 1, prompt, feedback, lessonCode: lesson, points: POINTS, ...contentOf(written) };
}

function contentOf(written: WrittenQuestion): QuestionContent {
  switch (written.kind) {
    case 'true-false': return { kind: written.kind, answer: written.answer };
    case 'matching': return { kind: written.kind, pairs: written.pairs };
    case 'single-choice': case 'multiple-choice': return { kind: written.kind, options: written.options.map(({ key, text: words, correct = false }) => ({ key, text: words, isRight: correct })) };
  }
}
