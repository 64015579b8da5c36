import { ChangeDetectionStrategy, Component, ElementRef, inject, Injector, input, signal, viewChild } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { ApiClient, Drafts, language, ProblemNotice, ProblemSentences, read } from '@aula/platform/web';
import { focusFirstInvalid, keepDraft, putSentence, TextField } from '@aula/platform/web/forms';
import { ProblemError } from '@aula/platform/contract';
import type { Municipality } from '@aula/territory/contract';
import { MunicipalityField } from '@aula/territory/web/forms';
import { REFUSED } from '../ui/person-words';
import { CODE_DRAFT, draftOf } from '../ways-in/code-draft';
import { NoticeField } from './notice-field';
import { bodyFrom, draftFrom, fieldOf, SIGN_UP_WORDS, signUpDraft, type SignUpField, signUpForm } from './sign-up-form';

const DRAFT = 'sign-up';

/** Opens an account; the code in the mail signs in. Whatever happens, what was typed stays. */
@Component({
  selector: 'aula-sign-up-page',
  imports: [MunicipalityField, NoticeField, ProblemNotice, ReactiveFormsModule, RouterLink, TextField],
  templateUrl: './sign-up-page.html',
  styleUrl: './sign-up-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignUpPage {
  /** Where to go back to afterwards, from the address. */
  readonly volver = input<string>();

  private readonly api = inject(ApiClient);
  private readonly sentences = inject(ProblemSentences);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly drafts = inject(Drafts);
  private readonly page = viewChild.required<ElementRef<HTMLFormElement>>('page');

  protected readonly form = signUpForm();
  protected readonly place = signal<Municipality | string>('');
  protected readonly words = SIGN_UP_WORDS;
  protected readonly notice = read(identityApi.readSimplifiedNotice, () => ({ query: { language } }));
  protected readonly isSending = signal(false);
  private readonly isOpened = signal(false);
  protected readonly problem = signal<unknown>(undefined);

  constructor() {
    const kept = this.drafts.read(DRAFT, signUpDraft);
    if (kept) { this.form.patchValue(kept.typed); this.place.set(kept.place); }
    keepDraft(() => DRAFT, this.form, () => (this.isOpened() ? undefined : draftFrom(this.form, this.place())));
  }

  protected async send(): Promise<void> {
    const notice = this.notice.value();
    this.form.markAllAsTouched();
    this.problem.set(undefined);
    if (this.isSending()) return;
    if (!notice) this.problem.set(this.notice.error());
    if (this.form.invalid || !notice) { focusFirstInvalid(this.page().nativeElement, this.injector); return; }
    this.isSending.set(true);
    try {
      const body = bodyFrom(this.form, notice.version);
      this.drafts.keep(CODE_DRAFT, draftOf(body.email.trim(), await this.api.call(identityApi.signUp, { body }), this.volver()));
      this.isOpened.set(true);
      this.drafts.forget(DRAFT);
      await this.router.navigateByUrl('/entrar/codigo');
    } catch (error) {
      this.tell(error);
    } finally {
      this.isSending.set(false);
    }
  }

  /** At the field where the problem names one, else above the button. */
  private tell(error: unknown): void {
    const problem = error instanceof ProblemError ? error.problem : undefined;
    const field = fieldOf(problem?.code ?? '');
    if (problem?.code === 'identity.notice-outdated') { this.notice.reload(); this.form.controls.acceptedNotice.reset(); }
    if (field) putSentence(this.form.controls[field], this.sentences.of(error));
    const refused = (problem?.errors ?? []).map(({ path }) => path.replace('body.', '')).filter((name): name is SignUpField => name in this.form.controls);
    for (const name of refused) putSentence(this.form.controls[name], REFUSED);
    if (field || refused.length > 0) focusFirstInvalid(this.page().nativeElement, this.injector);
    else this.problem.set(error);
  }
}
