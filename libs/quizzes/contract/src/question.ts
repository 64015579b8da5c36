import { named } from '@aula/platform/contract';
import * as z from 'zod/mini';

export const QUESTION_KINDS = ['single-choice', 'multiple-choice', 'true-false', 'matching'] as const;
export const questionKind = z.enum(QUESTION_KINDS);

const key = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
const option = z.object({ key, text: z.string() });

/** What a learner may see. The author's question, with its answer key, is another schema and stays on the server. */
export const learnerQuestion = named('LearnerQuestion', z.object({
  key,
  number: z.int(),
  kind: questionKind,
  prompt: z.string(),
  /** To choose from; for `matching`, the right-hand side. Order and keys are this attempt's own. */
  options: z.array(option),
  /** Only for `matching`: each wants one of the options. */
  rows: z.array(option),
}));
export type LearnerQuestion = z.infer<typeof learnerQuestion>;

/** `choices`: option keys, one for single-choice and true-false. `pairs`: row key to option key. */
export const response = named('QuestionResponse', z.union([
  z.strictObject({ choices: z.array(key).check(z.maxLength(20)) }),
  z.strictObject({ pairs: z.record(key, key) }),
]));
export type Response = z.infer<typeof response>;

/** Whether two responses say the same; the order of choices and pairs does not matter. */
export function sameResponse(one: Response, other: Response): boolean {
  return writtenOut(one) === writtenOut(other);
}

function writtenOut(given: Response): string {
  return 'choices' in given ? `c ${[...given.choices].sort().join(' ')}` : `p ${Object.entries(given.pairs).map(([row, option]) => `${row}=${option}`).sort().join(' ')}`;
}
