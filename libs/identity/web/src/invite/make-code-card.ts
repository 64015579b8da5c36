import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { type InvitationChoices, invitingApi, type MadeInvitationCode } from '@aula/identity/contract/inviting';
import { ApiClient, AulaIcon, Drafts, ProblemNotice } from '@aula/platform/web';
import { FormSending, keepDraft, sentenceAt, TextField } from '@aula/platform/web/forms';
import type { Municipality } from '@aula/territory/contract';
import { MunicipalityField } from '@aula/territory/web/forms';
import { CODE_WORDS, codeDraft, codeForm, codeFrom, dayAfter } from './code-form';
import { InvitedToFields } from './invited-to-fields';
import { OneKey } from './one-key';

const DRAFT = 'invitation-code';
const DAYS_MAXIMUM = 365;

/** Makes a code. The same form sent twice makes one. */
@Component({
  selector: 'aula-make-code',
  imports: [AulaIcon, InvitedToFields, MunicipalityField, ProblemNotice, ReactiveFormsModule, TextField],
  templateUrl: './make-code-card.html',
  styleUrl: './invite-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MakeCodeCard {
  readonly choices = input.required<InvitationChoices>();
  readonly made = output<MadeInvitationCode>();

  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly key = new OneKey();
  private readonly today = new Date();

  protected readonly form = codeForm(this.today);
  protected readonly municipality = signal<Municipality | string>('');
  protected readonly words = CODE_WORDS;
  protected readonly first = dayAfter(this.today, 0);
  protected readonly last = dayAfter(this.today, DAYS_MAXIMUM);
  protected readonly sending = new FormSending(this.form, { 'identity.invitation-end-out-of-range': 'endsOn' });
  private readonly isMade = signal(false);
  private readonly chosen = toSignal(this.form.controls.place.valueChanges, { initialValue: '' });
  /** Of a whole state, one of its municipalities may be chosen. */
  protected readonly state = computed(() => (this.chosen().length === 2 ? this.chosen() : undefined));

  constructor() {
    const kept = this.drafts.read(DRAFT, codeDraft);
    if (kept) { this.form.patchValue(kept.typed); this.municipality.set(kept.municipality); }
    keepDraft(() => DRAFT, this.form, () => {
      const { municipalityKey: _key, ...typed } = this.form.getRawValue();
      return this.isMade() || !this.form.dirty ? undefined : { typed, municipality: this.municipality() };
    });
  }

  protected sentence(name: 'place' | 'endsOn'): string {
    const control = this.form.controls[name];
    return control.invalid && control.touched ? sentenceAt(control, this.words[name]) : '';
  }

  /** A municipality belongs to the state that was chosen before it. */
  protected forgetMunicipality(): void {
    this.form.controls.municipalityKey.setValue('');
    this.municipality.set('');
  }

  protected async send(): Promise<void> {
    await this.sending.sendForm(async () => {
      const body = codeFrom(this.form);
      const made = await this.api.call(invitingApi.makeInvitationCode, { body }, { idempotencyKey: this.key.for(body) });
      this.isMade.set(true);
      this.drafts.forget(DRAFT);
      this.made.emit(made);
    });
  }
}
