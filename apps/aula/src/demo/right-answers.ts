import { readFile } from 'node:fs/promises';
import type { LearnerQuestion, Response } from '@aula/quizzes/contract';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const quizFile = z.object({
  questions: z.array(z.object({
    key: z.string(),
    options: z.optional(z.array(z.object({ text: z.string(), correct: z.optional(z.boolean()) }))),
    answer: z.optional(z.boolean()),
    pairs: z.optional(z.array(z.object({ left: z.string(), right: z.string() }))),
  })),
});
type Authored = z.infer<typeof quizFile>['questions'][number];

/** Answers as a person who knows would give them. The server never tells: they are read from the package. */
export class RightAnswers {
  private constructor(private readonly questions: ReadonlyMap<string, Authored>) {}

  static async of(path: string): Promise<RightAnswers> {
    const { questions } = z.parse(quizFile, parse(await readFile(path, 'utf8')));
    return new RightAnswers(new Map(questions.map((question) => [question.key, question])));
  }

  /** The right response, or one that earns nothing. */
  to(question: LearnerQuestion, isRight: boolean): Response {
    const authored = this.questions.get(question.key);
    if (!authored) throw new Error(`the package has no question ${question.key}`);
    if (question.kind === 'matching') return { pairs: isRight ? pairsOf(question, authored) : {} };
    const right = rightTexts(authored);
    const matching = question.options.filter((option) => right.has(option.text) === isRight);
    const isSingle = question.kind !== 'multiple-choice';
    return { choices: (isSingle ? matching.slice(0, 1) : matching).map((option) => option.key) };
  }
}

function rightTexts({ options = [], answer }: Authored): ReadonlySet<string> {
  if (answer !== undefined) return new Set([answer ? 'Verdadero' : 'Falso']);
  return new Set(options.filter((option) => option.correct).map((option) => option.text));
}

function pairsOf(question: LearnerQuestion, { pairs = [] }: Authored): Record<string, string> {
  return Object.fromEntries(
    question.rows.map((row) => {
      const right = pairs.find((pair) => pair.left === row.text)?.right;
      return [row.key, question.options.find((option) => option.text === right)?.key ?? ''];
    }),
  );
}
