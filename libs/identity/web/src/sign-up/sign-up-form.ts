import { FormControl, FormGroup, Validators } from '@angular/forms';
import { signUp, type SignUp } from '@aula/identity/contract';
import { language } from '@aula/platform/web';
import { type FieldWords, fits } from '@aula/platform/web/forms';
import * as z from 'zod/mini';
import { PERSON_WORDS } from '../ui/person-words';
import { placeDraft } from '../ui/place-draft';

const text = (schema: Parameters<typeof fits>[0]) => new FormControl('', { nonNullable: true, validators: fits(schema) });

/** The contract's fields with the contract's rules; the notice is accepted as a yes, and sent as the version that was shown. */
export function signUpForm() {
  const fields = signUp.shape;
  return new FormGroup({
    givenNames: text(fields.givenNames),
    firstSurname: text(fields.firstSurname),
    secondSurname: text(fields.secondSurname),
    email: text(fields.email),
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
  ...PERSON_WORDS,
  email: { required: $localize`:@@identity.write-your-e-mail:Escribe tu correo electrónico.`, unfit: $localize`:@@identity.this-e-mail-is-incomplete-it:Este correo está incompleto. Se escribe así: nombre@ejemplo.mx` },
};

/** What of the form is kept until it is sent: all but the acceptance. */
export const signUpDraft = z.object({
  typed: z.object({ givenNames: z.string(), firstSurname: z.string(), secondSurname: z.string(), email: z.string(), agency: z.string(), position: z.string() }),
  place: placeDraft,
});

export function draftFrom(form: SignUpForm, place: z.infer<typeof placeDraft>): z.infer<typeof signUpDraft> {
  const { acceptedNotice: _accepted, municipalityKey: _key, ...typed } = form.getRawValue();
  return { typed, place };
}

/** Which field a problem of the API is about. */
export function fieldOf(code: string): SignUpField | undefined {
  const fields: Readonly<Partial<Record<string, SignUpField>>> = {
    'identity.notice-outdated': 'acceptedNotice',
    'territory.no-such-municipality': 'municipalityKey',
  };
  return fields[code];
}
