import { PROTECTION_STEP, type ProtectedCount } from '@aula/reporting/contract';

/** A count for whoever may not see the people: nobody is nobody, one to four are hidden, the rest goes down to a multiple of five. */
export function protect(count: number): ProtectedCount {
  if (count === 0) return 0;
  return count < PROTECTION_STEP ? null : count - (count % PROTECTION_STEP);
}

/** What protected counts add up to at least. Made from what is shown alone: it cannot tell what they do not. */
export function atLeast(shown: readonly ProtectedCount[]): number {
  return shown.reduce<number>((sum, count) => sum + (count ?? 1), 0);
}
