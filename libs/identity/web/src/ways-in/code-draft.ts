import type { CodeAsked } from '@aula/identity/contract';
import * as z from 'zod/mini';

/** Under which name the tab keeps it. */
export const CODE_DRAFT = 'code';

/** To whom a code went out: the page with the code is the same after a reload, or after a look into the mailbox. */
export const codeDraft = z.object({
  email: z.string(),
  mayAskAgainAt: z.string(),
  /** Of the next try to sign in; the same after an answer that was lost. */
  attempt: z.string(),
  volver: z.optional(z.string()),
});
export type CodeDraft = z.infer<typeof codeDraft>;

export function draftOf(email: string, { mayAskAgainAt }: CodeAsked, volver: string | undefined): CodeDraft {
  return { email, mayAskAgainAt, attempt: crypto.randomUUID(), ...(volver !== undefined && { volver }) };
}
