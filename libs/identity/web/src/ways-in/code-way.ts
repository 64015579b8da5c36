import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { type CodeAsked, identityApi } from '@aula/identity/contract';
import { ApiClient, Drafts, language } from '@aula/platform/web';
import { CODE_DRAFT, draftOf } from './code-draft';

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
  async follow(email: string, asked: CodeAsked, back: string | undefined): Promise<void> {
    this.drafts.keep(CODE_DRAFT, draftOf(email, asked, back));
    await this.router.navigateByUrl('/entrar/codigo');
  }
}
