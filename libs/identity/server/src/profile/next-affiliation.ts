import type { PositionLevel } from '@aula/identity/contract';

/** Where somebody works. The municipality is null for staff of the operator. */
export interface PlaceOfWork {
  readonly municipalityKey: string | null;
  readonly agency: string;
  /** Empty where it was not told. */
  readonly unit: string;
  readonly position: string;
  readonly level: PositionLevel | null;
}

/** `correct` writes over the current affiliation, `begin` starts another one and, where there was one, ends it on the day before. */
export type Step = { readonly kind: 'stay' } | { readonly kind: 'correct' } | { readonly kind: 'begin'; readonly startsOn: string; readonly endsOn: string };

const DAY = 86_400_000;

/**
 * What happens to a person's affiliation when they say where they work. History is kept from one day to the next; what is said twice on
 * one day was a correction, and so is what only says more of the same job: its unit, its level. `today` is the new place's day, and may lie before the start of an affiliation further east.
 */
export function nextAffiliation(current: (PlaceOfWork & { readonly startsOn: string }) | undefined, wanted: PlaceOfWork, today: string): Step {
  if (current && isSamePlace(current, wanted)) return { kind: 'stay' };
  if (current && (current.startsOn >= today || isSameJob(current, wanted))) return { kind: 'correct' };
  return { kind: 'begin', startsOn: today, endsOn: dayBefore(today) };
}

export function isSamePlace(one: PlaceOfWork, other: PlaceOfWork): boolean {
  return isSameJob(one, other) && one.unit === other.unit && one.level === other.level;
}

function isSameJob(one: PlaceOfWork, other: PlaceOfWork): boolean {
  return one.municipalityKey === other.municipalityKey && one.agency === other.agency && one.position === other.position;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
}
