import { LEFT_BECAUSE, type LeftBecause } from '@aula/identity/contract/staff';
import type { Assignment } from '../roles/roles.queries';

export interface Selected {
  readonly accountId: string;
  readonly name: string;
}

/** A role that is to end, and when. */
export interface Ending {
  readonly assignment: Assignment;
  readonly endsAt: Date;
}

export interface SortedOut {
  readonly ending: readonly Ending[];
  /** By name; whoever has one role that ends is not left out for another. */
  readonly left: ReadonlyMap<LeftBecause, readonly Selected[]>;
}

/** What is asked of each role of the people selected. */
export interface Asked {
  readonly isYours: (assignment: Assignment) => boolean;
  /** The end of the last day where the role is held. */
  readonly endsAt: (assignment: Assignment) => Date;
}

/** Which of the roles end, and who is left out for which reason. Of several reasons the first of `LEFT_BECAUSE` but the first is told: whoever has a role has not none. */
export function sortOut(selected: readonly Selected[], assignments: readonly Assignment[], { isYours, endsAt }: Asked): SortedOut {
  const ending: Ending[] = [];
  const reasons = new Map<string, Set<LeftBecause>>();
  for (const assignment of assignments) {
    const end = endsAt(assignment);
    const because: LeftBecause | undefined = !isYours(assignment) ? 'not-yours' : assignment.startsAt >= end ? 'begins-later' : assignment.endsAt !== null && assignment.endsAt <= end ? 'ends-sooner' : undefined;
    if (because) reasons.set(assignment.accountId, new Set([...(reasons.get(assignment.accountId) ?? []), because]));
    else ending.push({ assignment, endsAt: end });
  }
  const ended = new Set(ending.map(({ assignment }) => assignment.accountId));
  const left = new Map<LeftBecause, Selected[]>();
  for (const person of selected.filter(({ accountId }) => !ended.has(accountId))) {
    const because = LEFT_BECAUSE.find((one) => reasons.get(person.accountId)?.has(one)) ?? 'has-none';
    left.set(because, [...(left.get(because) ?? []), person]);
  }
  return { ending, left };
}
