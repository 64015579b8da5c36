import { ChangeDetectionStrategy, Component, ElementRef, inject, Injector, input, output, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { type InvitationChoices, type InvitedRole, invitingApi, sendInvitation, type SentInvitation } from '@aula/identity/contract/inviting';
import { ProblemError } from '@aula/platform/contract';
import { ApiClient, Drafts, language, ProblemNotice, ProblemSentences } from '@aula/platform/web';
import { type FieldWords, fits, focusFirstInvalid, keepDraft, putSentence, TextField } from '@aula/platform/web/forms';
import type { Municipality } from '@aula/territory/contract';
import { MunicipalityField } from '@aula/territory/web/forms';
import * as z from 'zod/mini';
import { placeDraft } from '../ui/place-draft';
import { ROLE_WORDS } from '../ui/role-words';

const DRAFT = 'invitation-mail';
const draft = z.object({ typed: z.object({ email: z.string(), givenNames: z.string(), firstSurname: z.string(), role: z.enum(['learner', 'trainer', 'liaison', 'coordinator']), courseKey: z.string() }), place: placeDraft });

/** Invites one person by mail. Whoever has an open invitation keeps it. */
@Component({
  selector: 'aula-invite-by-mail',
  imports: [MunicipalityField, ProblemNotice, ReactiveFormsModule, TextField],
  templateUrl: './invite-by-mail-card.html',
  styleUrl: './make-code-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InviteByMailCard {
  readonly choices = input.required<InvitationChoices>();
  readonly sent = output<SentInvitation>();

  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly sentences = inject(ProblemSentences);
  private readonly injector = inject(Injector);
  private readonly page = viewChild.required<ElementRef<HTMLFormElement>>('page');
  protected readonly form = emptyForm();
  protected readonly place = signal<Municipality | string>('');
  protected readonly roleWords = ROLE_WORDS;
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(undefined);
  protected readonly emailWords: FieldWords = { required: $localize`:@@identity.invite.write-email:Escribe el correo de la persona.`, unfit: $localize`:@@identity.this-e-mail-is-incomplete-it:Este correo está incompleto. Se escribe así: nombre@ejemplo.mx` };
  protected readonly nameWords: FieldWords = { required: '', unfit: $localize`:@@identity.the-name-may-have-up-to:El nombre puede tener hasta 80 letras.` };

  constructor() {
    const kept = this.drafts.read(DRAFT, draft);
    if (kept) { this.form.patchValue(kept.typed); this.place.set(kept.place); }
    keepDraft(() => DRAFT, this.form, () => {
      const { municipalityKey: _key, ...typed } = this.form.getRawValue();
      return this.form.dirty || kept ? { typed, place: this.place() } : undefined;
    });
  }

  protected async send(): Promise<void> {
    this.form.markAllAsTouched();
    this.problem.set(undefined);
    if (this.isSending()) return;
    if (this.form.invalid) { focusFirstInvalid(this.page().nativeElement, this.injector); return; }
    this.isSending.set(true);
    const { givenNames, firstSurname, courseKey, ...rest } = this.form.getRawValue();
    try {
      const sent = await this.api.call(invitingApi.sendInvitation, {
        body: { ...rest, ...(givenNames.trim() !== '' && { givenNames }), ...(firstSurname.trim() !== '' && { firstSurname }), ...(courseKey !== '' && { courseKey }), language },
      });
      // The next person is of the same place, as a rule.
      this.form.patchValue({ email: '', givenNames: '', firstSurname: '' });
      this.form.markAsUntouched();
      this.sent.emit(sent);
    } catch (error) {
      this.tell(error);
    } finally {
      this.isSending.set(false);
    }
  }

  private tell(error: unknown): void {
    const code = error instanceof ProblemError ? error.problem.code : '';
    if (!['identity.has-account-already', 'identity.invited-already'].includes(code)) { this.problem.set(error); return; }
    putSentence(this.form.controls.email, this.sentences.of(error));
    focusFirstInvalid(this.page().nativeElement, this.injector);
  }
}

function emptyForm() {
  const { email, givenNames, firstSurname, municipalityKey } = sendInvitation.shape;
  return new FormGroup({
    email: new FormControl('', { nonNullable: true, validators: fits(email) }),
    givenNames: new FormControl('', { nonNullable: true, validators: fits(givenNames) }),
    firstSurname: new FormControl('', { nonNullable: true, validators: fits(firstSurname) }),
    municipalityKey: new FormControl('', { nonNullable: true, validators: fits(municipalityKey) }),
    role: new FormControl<InvitedRole>('learner', { nonNullable: true }),
    courseKey: new FormControl('', { nonNullable: true }),
  });
}
