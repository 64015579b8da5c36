import { FormControl, FormGroup, Validators } from '@angular/forms';
import { acceptInvitation, type AcceptInvitation, type Invitation } from '@aula/identity/contract/inviting';
import { type FieldWords, fits } from '@aula/platform/web/forms';
import { placeDraft } from '@aula/territory/web/forms';
import * as z from 'zod/mini';
import { ACCOUNT_DRAFT, ACCOUNT_WORDS, accountControls, accountFrom } from '../open-account/account-form';
import { NEW_PASSPHRASE_WORDS } from '../ui/passphrase-field';

/** How somebody will sign in; a mail's invitation has its e-mail. */
export type WayIn = 'email' | 'user-name' | 'known-email';

/** What the way that was chosen does not ask for is disabled. */
export function acceptanceForm() {
  const { userName, passphrase } = acceptInvitation.shape;
  return new FormGroup({
    ...accountControls(),
    way: new FormControl<WayIn>('email', { nonNullable: true }),
    userName: new FormControl({ value: '', disabled: true }, { nonNullable: true, validators: [Validators.required, fits(userName)] }),
    passphrase: new FormControl({ value: '', disabled: true }, { nonNullable: true, validators: [Validators.required, fits(passphrase)] }),
  });
}

type AcceptanceForm = ReturnType<typeof acceptanceForm>;

export function chooseWay({ controls }: AcceptanceForm, way: WayIn): void {
  for (const [name, control] of [['email', controls.email], ['user-name', controls.userName], ['user-name', controls.passphrase]] as const) {
    if (name === way) control.enable();
    else control.disable();
  }
}

/** What the invitation knows already. What was typed before comes over it. */
export function fillIn(form: AcceptanceForm, { place, person }: Invitation): void {
  if (place.stateName !== null) form.controls.municipalityKey.setValue(place.key);
  if (!person) return;
  const { givenNames, firstSurname, secondSurname, agency, position } = person;
  form.patchValue({ givenNames, firstSurname, secondSurname: secondSurname ?? '', agency, position, way: 'known-email' });
  chooseWay(form, 'known-email');
}

export function acceptanceFrom(form: AcceptanceForm, noticeVersion: string, attempt: string): AcceptInvitation {
  const { way, userName, passphrase, ...typed } = form.getRawValue();
  return { ...accountFrom(typed, noticeVersion), ...(way === 'user-name' && { userName, passphrase }), attempt };
}

export const ACCEPTANCE_WORDS = {
  email: ACCOUNT_WORDS.email,
  userName: {
    required: $localize`:@@identity.invitation.write-user-name:Escribe un nombre de usuario.`,
    unfit: $localize`:@@identity.invitation.unfit-user-name:De 3 a 40 letras sin acentos, números, puntos o guiones, y sin espacios. Por ejemplo: ana.lopez`,
  },
  passphrase: NEW_PASSPHRASE_WORDS,
} as const satisfies Record<string, FieldWords>;

/** Which field a problem of the API is about, beside those of every account. */
export const ACCEPTANCE_FIELDS = {
  'identity.user-name-taken': 'userName',
  'identity.passphrase-too-common': 'passphrase',
  'identity.outside-invited-place': 'municipalityKey',
} as const;

/** What is kept until it is sent: neither the passphrase nor the acceptance. */
export const acceptanceDraft = z.object({
  typed: z.object({ ...ACCOUNT_DRAFT, way: z.enum(['email', 'user-name', 'known-email']), userName: z.string() }),
  place: placeDraft,
});

export function acceptanceDraftFrom(form: AcceptanceForm, place: z.infer<typeof placeDraft>): z.infer<typeof acceptanceDraft> {
  const { passphrase: _passphrase, acceptedNotice: _accepted, municipalityKey: _key, ...typed } = form.getRawValue();
  return { typed, place };
}
