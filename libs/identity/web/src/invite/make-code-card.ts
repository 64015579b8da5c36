import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, output, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { type InvitationChoices, invitingApi, type MadeInvitationCode } from '@aula/identity/contract/inviting';
import { ProblemError } from '@aula/platform/contract';
import { ApiClient, AulaIcon, Drafts, ProblemNotice, ProblemSentences } from '@aula/platform/web';
import { focusFirstInvalid, keepDraft, putSentence, sentenceAt, TextField } from '@aula/platform/web/forms';
import type { Municipality } from '@aula/territory/contract';
import { MunicipalityField } from '@aula/territory/web/forms';
import { ROLE_WORDS } from '../ui/role-words';
import { CODE_WORDS, codeDraft, codeForm, codeFrom, dayAfter } from './code-form';
import { OneKey } from './one-key';

const DRAFT = 'invitation-code';
const DAYS_MAXIMUM = 365;

/** Makes a code. The same form sent twice makes one. */
@Component({
  selector: 'aula-make-code',
  imports: [AulaIcon, MunicipalityField, ProblemNotice, ReactiveFormsModule, TextField],
  templateUrl: './make-code-card.html',
  styleUrl: './make-code-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MakeCodeCard {
  readonly choices = input.required<InvitationChoices>();
  readonly made = output<MadeInvitationCode>();

  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly sentences = inject(ProblemSentences);
  private readonly injector = inject(Injector);
  private readonly page = viewChild.required<ElementRef<HTMLFormElement>>('page');
  private readonly key = new OneKey();
  private readonly today = new Date();

  protected readonly form = codeForm(this.today);
  protected readonly municipality = signal<Municipality | string>('');
  protected readonly words = CODE_WORDS;
  protected readonly roleWords = ROLE_WORDS;
  protected readonly first = dayAfter(this.today, 0);
  protected readonly last = dayAfter(this.today, DAYS_MAXIMUM);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(undefined);
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
    this.form.markAllAsTouched();
    this.problem.set(undefined);
    if (this.isSending()) return;
    if (this.form.invalid) { focusFirstInvalid(this.page().nativeElement, this.injector); return; }
    this.isSending.set(true);
    try {
      const body = codeFrom(this.form);
      const made = await this.api.call(invitingApi.makeInvitationCode, { body }, { idempotencyKey: this.key.for(body) });
      this.isMade.set(true);
      this.drafts.forget(DRAFT);
      this.made.emit(made);
    } catch (error) {
      this.tell(error);
    } finally {
      this.isSending.set(false);
    }
  }

  private tell(error: unknown): void {
    if (error instanceof ProblemError && error.problem.code === 'identity.invitation-end-out-of-range') {
      putSentence(this.form.controls.endsOn, this.sentences.of(error));
      focusFirstInvalid(this.page().nativeElement, this.injector);
    } else this.problem.set(error);
  }
}
