import { ChangeDetectionStrategy, Component, effect, ElementRef, inject, Injector, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { credentialsApi, savePassphrase } from '@aula/identity/contract/credentials';
import { ProblemError } from '@aula/platform/contract';
import { ApiClient, AulaIcon, Drafts, language, ProblemNotice, ProblemSentences, read, Sending, SkeletonView } from '@aula/platform/web';
import { type FieldWords, fits, focusFirstInvalid, putSentence } from '@aula/platform/web/forms';
import { SessionStore } from '../session/session-store';
import { NEW_PASSPHRASE_WORDS, PassphraseField } from '../ui/passphrase-field';
import { CODE_DRAFT, draftOf } from '../ways-in/code-draft';

const HERE = '/cuenta/contrasena';
const FIELDS: Readonly<Partial<Record<string, 'passphrase' | 'present'>>> = { 'identity.passphrase-too-common': 'passphrase', 'identity.present-passphrase-wrong': 'present' };

/** Sets a passphrase, or changes it. Asks for the present one, or for a code from the mailbox; whoever has just used one is asked for nothing. */
@Component({
  selector: 'aula-passphrase-page',
  imports: [AulaIcon, PassphraseField, ProblemNotice, ReactiveFormsModule, RouterLink, SkeletonView],
  templateUrl: './passphrase-page.html',
  styles: `
    form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; margin-block: 1.2rem; max-inline-size: 30rem; }
    aula-problem-notice { margin-block: -1rem; }
    .actions { margin-block-start: 1.2rem; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PassphrasePage {
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly router = inject(Router);
  private readonly sentences = inject(ProblemSentences);
  private readonly injector = inject(Injector);
  private readonly page = viewChild<ElementRef<HTMLFormElement>>('page');

  protected readonly account = inject(SessionStore).account;
  protected readonly own = read(credentialsApi.readOwnPassphrase);
  protected readonly sending = new Sending();
  protected readonly form = new FormGroup({
    present: new FormControl('', { nonNullable: true }),
    passphrase: new FormControl('', { nonNullable: true, validators: fits(savePassphrase.shape.passphrase) }),
  });
  protected readonly words = NEW_PASSPHRASE_WORDS;
  protected readonly presentWords: FieldWords = { required: $localize`:@@identity.passphrase.write-present:Escribe la contraseña que usas hoy.` };

  constructor() {
    effect(() => {
      const { present } = this.form.controls;
      present.setValidators(this.own.value()?.proof === 'passphrase' ? fits(savePassphrase.shape.present.def.innerType) : []);
      present.updateValueAndValidity();
    });
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid) { this.toFault(); return; }
    await this.sending.send(async () => {
      const { passphrase, present } = this.form.getRawValue();
      await this.api.call(credentialsApi.saveOwnPassphrase, { body: { passphrase, ...(present !== '' && { present }) } });
      await this.router.navigateByUrl('/cuenta', { state: { isSaved: true } });
    }, (error) => { this.tell(error); });
  }

  /** The way for whoever has none, or has forgotten it: a code, and back here. */
  protected async askForCode(): Promise<void> {
    const email = this.account()?.email;
    if (!email) return;
    await this.sending.send(async () => {
      this.drafts.keep(CODE_DRAFT, draftOf(email, await this.api.call(identityApi.askForCode, { body: { email, language } }), HERE));
      await this.router.navigateByUrl('/entrar/codigo');
    });
  }

  private tell(error: unknown): void {
    const field = FIELDS[error instanceof ProblemError ? error.problem.code : ''];
    if (field) { putSentence(this.form.controls[field], this.sentences.of(error)); this.toFault(); }
    else this.sending.problem.set(error);
  }

  private toFault(): void {
    const form = this.page();
    if (form) focusFirstInvalid(form.nativeElement, this.injector);
  }
}
