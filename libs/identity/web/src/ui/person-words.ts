import type { FieldWords } from '@aula/platform/web/forms';

/** What the fields about a person and their work say, wherever they are filled in. */
export const PERSON_WORDS = {
  givenNames: { required: $localize`:@@identity.write-your-given-name-or-names:Escribe tu nombre o nombres.`, unfit: $localize`:@@identity.the-name-may-have-up-to:El nombre puede tener hasta 80 letras.` },
  firstSurname: { required: $localize`:@@identity.write-your-first-surname:Escribe tu primer apellido.`, unfit: $localize`:@@identity.the-surname-may-have-up-to:El apellido puede tener hasta 80 letras.` },
  secondSurname: { required: '', unfit: $localize`:@@identity.the-surname-may-have-up-to:El apellido puede tener hasta 80 letras.` },
  agency: { required: $localize`:@@identity.write-the-agency-you-work-in:Escribe la dependencia donde trabajas.`, unfit: $localize`:@@identity.the-agency-may-have-up-to:La dependencia puede tener hasta 120 letras.` },
  unit: { required: '', unfit: $localize`:@@identity.the-unit-may-have-up-to:El área puede tener hasta 120 letras.` },
  position: { required: $localize`:@@identity.write-your-position:Escribe tu cargo.`, unfit: $localize`:@@identity.the-position-may-have-up-to:El cargo puede tener hasta 120 letras.` },
} as const satisfies Record<string, FieldWords>;
