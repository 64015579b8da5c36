import { FormGroup } from '@angular/forms';
import { LEVELS, type SaveProfile, saveProfile, signUp } from '@aula/identity/contract';
import { fits, textControl } from '@aula/platform/web/forms';
import { placeDraft } from '@aula/territory/web/forms';
import * as z from 'zod/mini';
import type { ProfileWords } from './merge-profile';

/** The contract's fields with the contract's rules. */
export function profileForm() {
  const fields = saveProfile.shape;
  return new FormGroup({
    givenNames: textControl(fields.givenNames),
    firstSurname: textControl(fields.firstSurname),
    secondSurname: textControl(fields.secondSurname),
    municipalityKey: textControl(fields.municipalityKey),
    agency: textControl(fields.agency),
    unit: textControl(fields.unit),
    position: textControl(fields.position),
    level: textControl(fields.level),
  });
}

/** Whoever works in a municipality needs one; staff of the operator have none. */
export function needPlace(form: ProfileForm): void {
  form.controls.municipalityKey.setValidators(fits(signUp.shape.municipalityKey));
}

type ProfileForm = ReturnType<typeof profileForm>;

export function wordsIn(form: ProfileForm, place: ProfileWords['place']): ProfileWords {
  const { municipalityKey: _key, ...words } = form.getRawValue();
  return { ...words, place };
}

export function fill(form: ProfileForm, { place, ...words }: ProfileWords): void {
  form.setValue({ ...words, municipalityKey: typeof place === 'string' ? '' : place.key });
}

export function bodyFrom(form: ProfileForm, basedOn: number): SaveProfile {
  const { secondSurname, municipalityKey, unit, level, ...typed } = form.getRawValue();
  const known = LEVELS.find((one) => one === level);
  return {
    ...typed, ...(secondSurname.trim() !== '' && { secondSurname }), ...(municipalityKey !== '' && { municipalityKey }), ...(unit.trim() !== '' && { unit }), ...(known && { level: known }), basedOn,
  };
}

const words = z.object({ givenNames: z.string(), firstSurname: z.string(), secondSurname: z.string(), place: placeDraft, agency: z.string(), unit: z.string(), position: z.string(), level: z.string() });

/** What was typed, and over what. */
export const profileDraft = z.object({ base: words, mine: words });
