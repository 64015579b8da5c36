import { FormControl, FormGroup } from '@angular/forms';
import { LEVELS, type SaveProfile, saveProfile, signUp } from '@aula/identity/contract';
import { fits } from '@aula/platform/web/forms';
import * as z from 'zod/mini';
import { placeDraft } from '../ui/place-draft';
import type { ProfileWords } from './merge-profile';

const text = (schema: Parameters<typeof fits>[0]) => new FormControl('', { nonNullable: true, validators: fits(schema) });

/** The contract's fields with the contract's rules. */
export function profileForm() {
  const fields = saveProfile.shape;
  return new FormGroup({
    givenNames: text(fields.givenNames),
    firstSurname: text(fields.firstSurname),
    secondSurname: text(fields.secondSurname),
    municipalityKey: text(fields.municipalityKey),
    agency: text(fields.agency),
    unit: text(fields.unit),
    position: text(fields.position),
    level: text(fields.level),
  });
}

/** Whoever works in a municipality needs one; staff of the operator have none. */
export function needPlace(form: ProfileForm): void {
  form.controls.municipalityKey.setValidators(fits(signUp.shape.municipalityKey));
}

export type ProfileForm = ReturnType<typeof profileForm>;

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

/** Where the form has the field that a problem of the API names. */
export function controlOf(path: string): keyof ProfileForm['controls'] | undefined {
  const name = path.replace('body.', '');
  return name in saveProfile.shape && name !== 'basedOn' ? (name as keyof ProfileForm['controls']) : undefined;
}

const words = z.object({ givenNames: z.string(), firstSurname: z.string(), secondSurname: z.string(), place: placeDraft, agency: z.string(), unit: z.string(), position: z.string(), level: z.string() });

/** What was typed, and over what. */
export const profileDraft = z.object({ base: words, mine: words });
