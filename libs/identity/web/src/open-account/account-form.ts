import { FormControl, Validators } from '@angular/forms';
import { signUp, type SignUp } from '@aula/identity/contract';
import { language } from '@aula/platform/web';
import { type FieldWords, textControl } from '@aula/platform/web/forms';
import * as z from 'zod/mini';
import { PERSON_WORDS } from '../ui/person-words';

/** What everybody is asked who opens an account, with the contract's rules; the notice is accepted as a yes, and sent as the version that was shown. */
export function accountControls() {
  const fields = signUp.shape;
  return {
    givenNames: textControl(fields.givenNames),
    firstSurname: textControl(fields.firstSurname),
    secondSurname: textControl(fields.secondSurname),
    email: textControl(fields.email),
    municipalityKey: textControl(fields.municipalityKey),
    agency: textControl(fields.agency),
    position: textControl(fields.position),
    acceptedNotice: new FormControl(false, { nonNullable: true, validators: Validators.requiredTrue }),
  };
}

export type AccountControls = ReturnType<typeof accountControls>;
type AccountTyped = { readonly [Name in keyof AccountControls]: AccountControls[Name]['value'] };

/** As it is sent, but for how one signs in. */
export function accountFrom({ givenNames, firstSurname, secondSurname, municipalityKey, agency, position }: AccountTyped, noticeVersion: string) {
  return { givenNames, firstSurname, ...(secondSurname.trim() !== '' && { secondSurname }), municipalityKey, agency, position, acceptedNotice: noticeVersion, language };
}

export function signUpFrom(typed: AccountTyped, noticeVersion: string): SignUp {
  return { ...accountFrom(typed, noticeVersion), email: typed.email };
}

export const ACCOUNT_WORDS = {
  ...PERSON_WORDS,
  email: { required: $localize`:@@identity.write-your-e-mail:Escribe tu correo electrónico.`, unfit: $localize`:@@identity.this-e-mail-is-incomplete-it:Este correo está incompleto. Se escribe así: nombre@ejemplo.mx` },
} as const satisfies Record<string, FieldWords>;

/** What is kept until it is sent: not the acceptance. */
export const ACCOUNT_DRAFT = { givenNames: z.string(), firstSurname: z.string(), secondSurname: z.string(), email: z.string(), agency: z.string(), position: z.string() };
