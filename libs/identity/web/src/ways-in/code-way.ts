import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { type CodeAsked, identityApi } from '@aula/identity/contract';
import { ApiClient, Drafts, language } from '@aula/platform/web';
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

/** The way over a mailed code: to the page where it is typed, which knows to whom it went and where to go on. */
@Injectable({ providedIn: 'root' })
export class CodeWay {
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly router = inject(Router);

  async ask(email: string, back: string | undefined): Promise<void> {
    await this.follow(email, await this.api.call(identityApi.askForCode, { body: { email, language } }), back);
  }

  /** Of a code that is on its way already. */
  async follow(email: string, { mayAskAgainAt }: CodeAsked, back: string | undefined): Promise<void> {
    const draft: z.infer<typeof codeDraft> = { email, mayAskAgainAt, attempt: crypto.randomUUID(), ...(back !== undefined && { volver: back }) };
    this.drafts.keep(CODE_DRAFT, draft);
    await this.router.navigateByUrl('/entrar/codigo');
  }
}
