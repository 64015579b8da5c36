import { response, sameResponse } from '@aula/quizzes/contract';
import * as z from 'zod/mini';

const heldAnswer = z.object({
  response,
  /** The last change that was made in this browser, as it was or will be sent. Stays when another device's answer takes its place. */
  writer: z.uuid(),
  revision: z.int(),
  isOnServer: z.boolean(),
  /** Place in the server's order. While a change waits: that of the last answer it is going to replace, as far as the person was told. */
  arrival: z.int(),
});
const heldAnswers = z.object({
  /** This browser, towards the server: its tabs are one writer. */
  writer: z.uuid(),
  answers: z.record(z.string(), heldAnswer),
});

export type HeldAnswer = Readonly<z.infer<typeof heldAnswer>>;
/** The answers of one attempt as this device holds them, by question. */
export type HeldAnswers = Readonly<z.infer<typeof heldAnswers>>;

/** What stands on the device; undefined when it is missing or was damaged. */
export function readHeld(text: string | null): HeldAnswers | undefined {
  try {
    return z.parse(heldAnswers, JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}

export function isSameSave(one: Pick<HeldAnswer, 'writer' | 'revision'>, other: Pick<HeldAnswer, 'writer' | 'revision'>): boolean {
  return one.writer === other.writer && one.revision === other.revision;
}

/**
 * Between tabs: whether `theirs` takes the place of `ours`. The later change does; after the same change, what arrived later.
 * A change that waits stays until the server has decided about it.
 */
export function supersedes(theirs: HeldAnswer, ours: HeldAnswer): boolean {
  if (theirs.revision !== ours.revision) return theirs.revision > ours.revision;
  if (!theirs.isOnServer) return false;
  return ours.isOnServer ? theirs.arrival > ours.arrival : sameResponse(theirs.response, ours.response);
}
