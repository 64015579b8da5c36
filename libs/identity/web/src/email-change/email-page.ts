import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { askForEmail, changeEmail, credentialsApi } from '@aula/identity/contract/credentials';
import { ProblemError } from '@aula/platform/contract';
import { ApiClient, AulaIcon, Drafts, ProblemNotice, SettingsStore } from '@aula/platform/web';
import { type FieldWords, FormSending, textControl, TextField } from '@aula/platform/web/forms';
import * as z from 'zod/mini';
import { SessionStore } from '../session/session-store';
import { CodeField } from '../ways-in/code-field';
import { CodeWay } from '../ways-in/code-way';

const DRAFT = 'new-e-mail';
const draft = z.object({ email: z.string() });

/** Another e-mail for the account: first the address, then the code that goes to it. A reload, or a look into the mailbox, loses neither. */
@Component({
  selector: 'aula-email-page',
  imports: [AulaIcon, CodeField, ProblemNotice, ReactiveFormsModule, RouterLink, TextField],
  templateUrl: './email-page.html',
  styles: `
    form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; margin-block: 1.2rem; max-inline-size: 30rem; }
    aula-problem-notice { margin-block: -1rem; }
    p { overflow-wrap: anywhere; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmailPage {
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly codeWay = inject(CodeWay);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);

  protected readonly account = this.session.account;
  protected readonly hasDemoMailbox = inject(SettingsStore).hasDemoMailbox;
  /** To which a code went; empty before. */
  protected readonly wanted = signal(this.drafts.read(DRAFT, draft)?.email ?? '');
  protected readonly address = new FormGroup({ email: textControl(askForEmail.shape.email) });
  protected readonly proof = new FormGroup({ code: textControl(changeEmail.shape.code) });
  protected readonly asking = new FormSending(this.address);
  protected readonly changing = new FormSending(this.proof);
  protected readonly isCodeNeeded = computed(() => { const error = this.asking.problem(); return error instanceof ProblemError && error.problem.code === 'identity.code-needed'; });
  protected readonly emailWords: FieldWords = {
    required: $localize`:@@identity.email-change.write-new:Escribe el correo que quieres usar.`,
    unfit: $localize`:@@identity.this-e-mail-is-incomplete-it:Este correo está incompleto. Se escribe así: nombre@ejemplo.mx`,
  };
  protected readonly codeWords: FieldWords = {
    required: $localize`:@@identity.code.write-it:Escribe el código de seis números que te mandamos.`,
    unfit: $localize`:@@identity.code.six-digits:El código tiene seis números. Revísalo en el correo.`,
  };

  protected async ask(): Promise<void> {
    await this.asking.sendForm(async () => {
      const email = this.address.getRawValue().email.trim();
      await this.api.call(credentialsApi.askForEmail, { body: { email } });
      this.drafts.keep(DRAFT, { email });
      this.wanted.set(email);
    });
  }

  protected async change(): Promise<void> {
    await this.changing.sendForm(async () => {
      await this.api.call(credentialsApi.changeEmail, { body: { email: this.wanted(), code: this.proof.getRawValue().code } });
      this.session.changed({ email: this.wanted().normalize('NFC').toLowerCase() });
      this.drafts.forget(DRAFT);
      await this.router.navigateByUrl('/cuenta', { state: { isSaved: true } });
    });
  }

  protected startAgain(): void {
    this.drafts.forget(DRAFT);
    this.wanted.set('');
    this.changing.problem.set(undefined);
    this.proof.reset();
  }

  /** A code to the present address makes the session fresh; then back here. */
  protected async proveMyself(): Promise<void> {
    const email = this.account()?.email;
    if (!email) return;
    await this.asking.send(() => this.codeWay.ask(email, '/cuenta/correo'));
  }
}
