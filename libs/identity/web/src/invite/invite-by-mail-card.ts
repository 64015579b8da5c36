import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { type InvitationChoices, type InvitedRole, invitingApi, sendInvitation, type SentInvitation } from '@aula/identity/contract/inviting';
import { ApiClient, Drafts, language, ProblemNotice } from '@aula/platform/web';
import { type FieldWords, FormSending, keepDraft, textControl, TextField } from '@aula/platform/web/forms';
import type { Municipality } from '@aula/territory/contract';
import { MunicipalityField, placeDraft } from '@aula/territory/web/forms';
import * as z from 'zod/mini';
import { InvitedToFields } from './invited-to-fields';

const DRAFT = 'invitation-mail';
const draft = z.object({ typed: z.object({ email: z.string(), givenNames: z.string(), firstSurname: z.string(), role: z.enum(['learner', 'trainer', 'liaison', 'coordinator']), courseKey: z.string() }), place: placeDraft });

/** Invites one person by mail. Whoever has an open invitation keeps it. */
@Component({
  selector: 'aula-invite-by-mail',
  imports: [InvitedToFields, MunicipalityField, ProblemNotice, ReactiveFormsModule, TextField],
  templateUrl: './invite-by-mail-card.html',
  styleUrl: './invite-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InviteByMailCard {
  readonly choices = input.required<InvitationChoices>();
  readonly sent = output<SentInvitation>();

  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  protected readonly form = emptyForm();
  protected readonly place = signal<Municipality | string>('');
  protected readonly sending = new FormSending(this.form, { 'identity.has-account-already': 'email', 'identity.invited-already': 'email' });
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
    const { givenNames, firstSurname, courseKey, ...rest } = this.form.getRawValue();
    await this.sending.sendForm(async () => {
      const sent = await this.api.call(invitingApi.sendInvitation, {
        body: { ...rest, ...(givenNames.trim() !== '' && { givenNames }), ...(firstSurname.trim() !== '' && { firstSurname }), ...(courseKey !== '' && { courseKey }), language },
      });
      // The next person is of the same place, as a rule.
      this.form.patchValue({ email: '', givenNames: '', firstSurname: '' });
      this.form.markAsUntouched();
      this.sent.emit(sent);
    });
  }
}

function emptyForm() {
  const { email, givenNames, firstSurname, municipalityKey } = sendInvitation.shape;
  return new FormGroup({
    email: textControl(email),
    givenNames: textControl(givenNames),
    firstSurname: textControl(firstSurname),
    municipalityKey: textControl(municipalityKey),
    role: new FormControl<InvitedRole>('learner', { nonNullable: true }),
    courseKey: new FormControl('', { nonNullable: true }),
  });
}
