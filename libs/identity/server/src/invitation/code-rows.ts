import type { InvitedCourse, InvitedRole, MadeInvitationCode } from '@aula/identity/contract/inviting';
import { stateOfCode } from './code-state';
import type { PlaceOfInvitation } from './invited-places';

/** A row of `CODES`. */
export interface CodeRow {
  readonly id: string;
  readonly code: string;
  readonly placeKey: string;
  readonly role: InvitedRole;
  readonly courseKey: string | null;
  readonly limit: number;
  readonly used: number;
  readonly timeZone: string;
  readonly endsAt: Date;
  readonly madeAt: Date;
  readonly madeById: string | null;
  readonly revokedAt: Date | null;
  /** Empty where the reader may not see who. */
  readonly madeBy: string;
  readonly agency: string | null;
}

interface Around {
  readonly places: ReadonlyMap<string, PlaceOfInvitation>;
  readonly courses: readonly InvitedCourse[];
  readonly now: Date;
}

/** Nothing where the place is gone. A course that is gone has its key for a title. */
export function toMadeCode(row: CodeRow, { places, courses, now }: Around): MadeInvitationCode[] {
  const { id, code, role, courseKey, limit, used, timeZone, endsAt, madeAt, madeBy } = row;
  const place = places.get(row.placeKey);
  if (!place) return [];
  return [{
    id, code, role, limit, used, timeZone, endsAt: endsAt.toISOString(), madeAt: madeAt.toISOString(), madeBy: madeBy || null, state: stateOfCode(row, now),
    place: { key: place.key, name: place.name, stateName: place.stateName },
    course: courseKey === null ? null : (courses.find(({ key }) => key === courseKey) ?? { key: courseKey, title: courseKey }),
  }];
}
