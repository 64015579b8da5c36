import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { askForEmail, changeEmail, credentialsApi } from '@aula/identity/contract/credentials';
import { ProblemError } from '@aula/platform/contract';
import { ApiClient, AulaIcon, Drafts, language, ProblemNotice, Sending, SettingsStore } from '@aula/platform/web';
import { type FieldWords, fits, focusFirstInvalid, TextField } from '@aula/platform/web/forms';
import * as z from 'zod/mini';
import { SessionStore } from '../session/session-store';
import { CODE_DRAFT, draftOf } from '../ways-in/code-draft';
import { CodeField } from '../ways-in/code-field';

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
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly page = viewChild.required<ElementRef<HTMLElement>>('page');

  protected readonly account = this.session.account;
  protected readonly hasDemoMailbox = inject(SettingsStore).hasDemoMailbox;
  /** To which a code went; empty before. */
  protected readonly wanted = signal(this.drafts.read(DRAFT, draft)?.email ?? '');
  protected readonly sending = new Sending();
  protected readonly isCodeNeeded = computed(() => { const error = this.sending.problem(); return error instanceof ProblemError && error.problem.code === 'identity.code-needed'; });
  protected readonly address = new FormGroup({ email: new FormControl('', { nonNullable: true, validators: fits(askForEmail.shape.email) }) });
  protected readonly proof = new FormGroup({ code: new FormControl('', { nonNullable: true, validators: fits(changeEmail.shape.code) }) });
  protected readonly emailWords: FieldWords = {
    required: $localize`:@@identity.email-change.write-new:Escribe el correo que quieres usar.`,
    unfit: $localize`:@@identity.this-e-mail-is-incomplete-it:Este correo está incompleto. Se escribe así: nombre@ejemplo.mx`,
  };
  protected readonly codeWords: FieldWords = {
    required: $localize`:@@identity.code.write-it:Escribe el código de seis números que te mandamos.`,
    unfit: $localize`:@@identity.code.six-digits:El código tiene seis números. Revísalo en el correo.`,
  };

  protected ask(): Promise<void> {
    return this.sendFrom(this.address, async () => {
      const email = this.address.getRawValue().email.trim();
      await this.api.call(credentialsApi.askForEmail, { body: { email } });
      this.drafts.keep(DRAFT, { email });
      this.wanted.set(email);
    });
  }

  protected change(): Promise<void> {
    return this.sendFrom(this.proof, async () => {
      await this.api.call(credentialsApi.changeEmail, { body: { email: this.wanted(), code: this.proof.getRawValue().code } });
      this.session.changed({ email: this.wanted().normalize('NFC').toLowerCase() });
      this.drafts.forget(DRAFT);
      await this.router.navigateByUrl('/cuenta', { state: { isSaved: true } });
    });
  }

  protected startAgain(): void {
    this.drafts.forget(DRAFT);
    this.wanted.set('');
    this.sending.problem.set(undefined);
    this.proof.reset();
  }

  /** A code to the present address makes the session fresh; then back here. */
  protected async proveMyself(): Promise<void> {
    const email = this.account()?.email;
    if (!email) return;
    await this.sending.send(async () => {
      this.drafts.keep(CODE_DRAFT, draftOf(email, await this.api.call(identityApi.askForCode, { body: { email, language } }), '/cuenta/correo'));
      await this.router.navigateByUrl('/entrar/codigo');
    });
  }

  private async sendFrom(form: FormGroup, work: () => Promise<void>): Promise<void> {
    form.markAllAsTouched();
    if (form.invalid) focusFirstInvalid(this.page().nativeElement, this.injector);
    else await this.sending.send(work);
  }
}
