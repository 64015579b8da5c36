import { type Response, response } from '@aula/quizzes/contract';
import * as z from 'zod/mini';

const heldAnswer = z.object({ response, revision: z.int(), isOnServer: z.boolean() });
const heldAnswers = z.record(z.string(), heldAnswer);

export type HeldAnswer = z.infer<typeof heldAnswer>;
/** The answers of one attempt as this device holds them, by question. */
export type HeldAnswers = Readonly<z.infer<typeof heldAnswers>>;

/** What stands on the device; nothing when it is missing or was damaged. */
export function readHeld(text: string | null): HeldAnswers {
  try {
    return z.parse(heldAnswers, JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

/** Whether two responses say the same; the order of choices does not matter. */
export function sameResponse(one: Response, other: Response): boolean {
  return writtenOut(one) === writtenOut(other);
}

function writtenOut(given: Response): string {
  return 'choices' in given ? `c ${[...given.choices].sort().join(' ')}` : `p ${Object.entries(given.pairs).map(([row, option]) => `${row}=${option}`).sort().join(' ')}`;
}
