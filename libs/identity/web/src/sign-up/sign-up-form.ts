import { FormControl, FormGroup, Validators } from '@angular/forms';
import { PASSPHRASE_MINIMUM, signUp, type SignUp } from '@aula/identity/contract';
import { language } from '@aula/platform/web';
import { type FieldWords, fits } from '@aula/platform/web/forms';

const text = (schema: Parameters<typeof fits>[0]) => new FormControl('', { nonNullable: true, validators: fits(schema) });

/** The contract's fields with the contract's rules; the notice is accepted as a yes, and sent as the version that was shown. */
export function signUpForm() {
  const fields = signUp.shape;
  return new FormGroup({
    givenNames: text(fields.givenNames),
    firstSurname: text(fields.firstSurname),
    secondSurname: text(fields.secondSurname),
    email: text(fields.email),
    passphrase: text(fields.passphrase),
    municipalityKey: text(fields.municipalityKey),
    agency: text(fields.agency),
    position: text(fields.position),
    acceptedNotice: new FormControl(false, { nonNullable: true, validators: Validators.requiredTrue }),
  });
}

export type SignUpForm = ReturnType<typeof signUpForm>;
export type SignUpField = keyof SignUpForm['controls'];

export function bodyFrom(form: SignUpForm, noticeVersion: string): SignUp {
  const { secondSurname, ...typed } = form.getRawValue();
  return { ...typed, ...(secondSurname.trim() !== '' && { secondSurname }), acceptedNotice: noticeVersion, language };
}

export const SIGN_UP_WORDS: Record<Exclude<SignUpField, 'municipalityKey' | 'acceptedNotice'>, FieldWords> = {
  givenNames: { required: $localize`:@@identity.write-your-given-name-or-names:Escribe tu nombre o nombres.`, unfit: $localize`:@@identity.the-name-may-have-up-to:El nombre puede tener hasta 80 letras.` },
  firstSurname: { required: $localize`:@@identity.write-your-first-surname:Escribe tu primer apellido.`, unfit: $localize`:@@identity.the-surname-may-have-up-to:El apellido puede tener hasta 80 letras.` },
  secondSurname: { required: '', unfit: $localize`:@@identity.the-surname-may-have-up-to:El apellido puede tener hasta 80 letras.` },
  email: { required: $localize`:@@identity.write-your-e-mail:Escribe tu correo electrónico.`, unfit: $localize`:@@identity.this-e-mail-is-incomplete-it:Este correo está incompleto. Se escribe así: nombre@ejemplo.mx` },
  passphrase: { required: $localize`:@@identity.write-a-password-of-minimum-characters:Escribe una contraseña de ${PASSPHRASE_MINIMUM}:minimum: caracteres o más.`, unfit: $localize`:@@identity.the-password-needs-at-least-minimum:La contraseña necesita al menos ${PASSPHRASE_MINIMUM}:minimum: caracteres: prueba con cuatro o cinco palabras.` },
  agency: { required: $localize`:@@identity.write-the-agency-you-work-in:Escribe la dependencia donde trabajas.`, unfit: $localize`:@@identity.the-agency-may-have-up-to:La dependencia puede tener hasta 120 letras.` },
  position: { required: $localize`:@@identity.write-your-position:Escribe tu cargo.`, unfit: $localize`:@@identity.the-position-may-have-up-to:El cargo puede tener hasta 120 letras.` },
};

/** Which field a problem of the API is about. */
export function fieldOf(code: string): SignUpField | undefined {
  const fields: Readonly<Partial<Record<string, SignUpField>>> = {
    'identity.email-taken': 'email',
    'identity.passphrase-too-common': 'passphrase',
    'identity.notice-outdated': 'acceptedNotice',
    'territory.no-such-municipality': 'municipalityKey',
  };
  return fields[code];
}
