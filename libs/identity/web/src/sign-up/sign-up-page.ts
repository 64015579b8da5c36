import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { FormGroup, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import { ApiClient, Drafts, ProblemNotice } from '@aula/platform/web';
import { keepDraft, TextField } from '@aula/platform/web/forms';
import type { Municipality } from '@aula/territory/contract';
import { MunicipalityField, placeDraft } from '@aula/territory/web/forms';
import * as z from 'zod/mini';
import { AccountFields } from '../open-account/account-fields';
import { ACCOUNT_DRAFT, ACCOUNT_WORDS, accountControls, signUpFrom } from '../open-account/account-form';
import { AccountSending } from '../open-account/account-sending';
import { CodeWay } from '../ways-in/code-way';

const DRAFT = 'sign-up';
const draft = z.object({ typed: z.object(ACCOUNT_DRAFT), place: placeDraft });

/** Opens an account; the code in the mail signs in. Whatever happens, what was typed stays. */
@Component({
  selector: 'aula-sign-up-page',
  imports: [AccountFields, MunicipalityField, ProblemNotice, ReactiveFormsModule, RouterLink, TextField],
  templateUrl: './sign-up-page.html',
  styles: '.other { margin-block-start: 1.4rem; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignUpPage {
  /** Where to go back to afterwards, from the address. */
  readonly volver = input<string>();

  private readonly api = inject(ApiClient);
  private readonly codeWay = inject(CodeWay);
  private readonly drafts = inject(Drafts);

  protected readonly form = new FormGroup(accountControls());
  protected readonly place = signal<Municipality | string>('');
  protected readonly words = ACCOUNT_WORDS;
  protected readonly sending = new AccountSending(this.form);
  private readonly isOpened = signal(false);

  constructor() {
    const kept = this.drafts.read(DRAFT, draft);
    if (kept) { this.form.patchValue(kept.typed); this.place.set(kept.place); }
    keepDraft(() => DRAFT, this.form, () => (this.isOpened() ? undefined : this.draft()));
  }

  protected send(): Promise<void> {
    return this.sending.open(async (noticeVersion) => {
      const body = signUpFrom(this.form.getRawValue(), noticeVersion);
      const asked = await this.api.call(identityApi.signUp, { body });
      this.isOpened.set(true);
      this.drafts.forget(DRAFT);
      await this.codeWay.follow(body.email.trim(), asked, this.volver());
    });
  }

  private draft(): z.infer<typeof draft> {
    const { acceptedNotice: _accepted, municipalityKey: _key, ...typed } = this.form.getRawValue();
    return { typed, place: this.place() };
  }
}
