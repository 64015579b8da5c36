import { FormControl, FormGroup, Validators } from '@angular/forms';
import { PASSPHRASE_MINIMUM, signUp, type SignUp } from '@aula/identity/contract';
import { acceptInvitation, type AcceptInvitation, type Invitation } from '@aula/identity/contract/inviting';
import { language } from '@aula/platform/web';
import { type FieldWords, fits } from '@aula/platform/web/forms';
import * as z from 'zod/mini';
import { PERSON_WORDS } from '../ui/person-words';
import { placeDraft } from '../ui/place-draft';

/** How somebody will sign in; a mail's invitation has its e-mail. */
export type WayIn = 'email' | 'user-name' | 'known-email';

const text = (schema: Parameters<typeof fits>[0]) => new FormControl('', { nonNullable: true, validators: fits(schema) });

/** The contract's fields with the contract's rules. What the way that was chosen does not ask for is disabled. */
export function acceptanceForm() {
  const fields = acceptInvitation.shape;
  return new FormGroup({
    givenNames: text(fields.givenNames),
    firstSurname: text(fields.firstSurname),
    secondSurname: text(fields.secondSurname),
    way: new FormControl<WayIn>('email', { nonNullable: true }),
    email: new FormControl('', { nonNullable: true, validators: [Validators.required, fits(signUp.shape.email)] }),
    userName: new FormControl({ value: '', disabled: true }, { nonNullable: true, validators: [Validators.required, fits(fields.userName)] }),
    passphrase: new FormControl({ value: '', disabled: true }, { nonNullable: true, validators: [Validators.required, fits(fields.passphrase)] }),
    municipalityKey: text(fields.municipalityKey),
    agency: text(fields.agency),
    position: text(fields.position),
    acceptedNotice: new FormControl(false, { nonNullable: true, validators: Validators.requiredTrue }),
  });
}

export type AcceptanceForm = ReturnType<typeof acceptanceForm>;
export type AcceptanceField = keyof AcceptanceForm['controls'];

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

/** With a code and an e-mail, what whoever signs up by themselves sends. */
export function signUpFrom(form: AcceptanceForm, noticeVersion: string): SignUp {
  return { ...personFrom(form, noticeVersion), email: form.controls.email.value };
}

export function acceptanceFrom(form: AcceptanceForm, noticeVersion: string, attempt: string): AcceptInvitation {
  const { way, userName, passphrase } = form.getRawValue();
  return { ...personFrom(form, noticeVersion), ...(way === 'user-name' && { userName, passphrase }), attempt };
}

function personFrom(form: AcceptanceForm, noticeVersion: string) {
  const { givenNames, firstSurname, secondSurname, municipalityKey, agency, position } = form.getRawValue();
  return { givenNames, firstSurname, ...(secondSurname.trim() !== '' && { secondSurname }), municipalityKey, agency, position, acceptedNotice: noticeVersion, language };
}

export const ACCEPTANCE_WORDS: Record<Exclude<AcceptanceField, 'way' | 'municipalityKey' | 'acceptedNotice'>, FieldWords> = {
  ...PERSON_WORDS,
  email: { required: $localize`:@@identity.write-your-e-mail:Escribe tu correo electrónico.`, unfit: $localize`:@@identity.this-e-mail-is-incomplete-it:Este correo está incompleto. Se escribe así: nombre@ejemplo.mx` },
  userName: {
    required: $localize`:@@identity.invitation.write-user-name:Escribe un nombre de usuario.`,
    unfit: $localize`:@@identity.invitation.unfit-user-name:De 3 a 40 letras sin acentos, números, puntos o guiones, y sin espacios. Por ejemplo: ana.lopez`,
  },
  passphrase: { required: $localize`:@@identity.write-a-password-of-minimum-characters:Escribe una contraseña de ${PASSPHRASE_MINIMUM}:minimum: caracteres o más.`, unfit: $localize`:@@identity.the-password-needs-at-least-minimum:La contraseña necesita al menos ${PASSPHRASE_MINIMUM}:minimum: caracteres: prueba con cuatro o cinco palabras.` },
};

/** What is kept until it is sent: neither the passphrase nor the acceptance. */
export const acceptanceDraft = z.object({
  typed: z.object({
    givenNames: z.string(), firstSurname: z.string(), secondSurname: z.string(), way: z.enum(['email', 'user-name', 'known-email']), email: z.string(), userName: z.string(), agency: z.string(), position: z.string(),
  }),
  place: placeDraft,
});

export function acceptanceDraftFrom(form: AcceptanceForm, place: z.infer<typeof placeDraft>): z.infer<typeof acceptanceDraft> {
  const { passphrase: _passphrase, acceptedNotice: _accepted, municipalityKey: _key, ...typed } = form.getRawValue();
  return { typed, place };
}

/** Which field a problem of the API is about. */
export function acceptanceFieldOf(code: string): AcceptanceField | undefined {
  const fields: Readonly<Partial<Record<string, AcceptanceField>>> = {
    'identity.user-name-taken': 'userName',
    'identity.passphrase-too-common': 'passphrase',
    'identity.notice-outdated': 'acceptedNotice',
    'identity.outside-invited-place': 'municipalityKey',
    'territory.no-such-municipality': 'municipalityKey',
  };
  return fields[code];
}
