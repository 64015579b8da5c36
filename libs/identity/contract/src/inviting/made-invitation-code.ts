import { day, instant, named } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { invitedCourse, invitedCourseKey, invitedPlace, invitedRole, placeKey } from './invitation';

export const CODE_USES_MAXIMUM = 1_000;

/** A code as those see it who give codes out. */
export const madeInvitationCode = named('MadeInvitationCode', z.object({
  id: z.uuid(),
  /** `7F3K-92QX` */
  code: z.string(),
  place: invitedPlace,
  role: invitedRole,
  course: z.nullable(invitedCourse),
  limit: z.int(),
  used: z.int(),
  endsAt: instant,
  /** Whose last day `endsAt` ends. */
  timeZone: z.string(),
  madeAt: instant,
  /** Null for the house, and where the reader may not see who. */
  madeBy: z.nullable(z.string()),
  state: z.enum(['open', 'full', 'ended', 'revoked']),
}));
export type MadeInvitationCode = z.infer<typeof madeInvitationCode>;

export const makeInvitationCode = named('MakeInvitationCode', z.strictObject({
  placeKey,
  role: z._default(invitedRole, 'learner'),
  courseKey: z.optional(invitedCourseKey),
  /** How many accounts may be opened with it. */
  limit: z.int().check(z.minimum(1), z.maximum(CODE_USES_MAXIMUM)),
  /** The last day on which it holds, on the place's own calendar; today or within a year. */
  endsOn: day,
}));
export type MakeInvitationCode = z.infer<typeof makeInvitationCode>;

/** What the person who asks may invite to. */
export const invitationChoices = named('InvitationChoices', z.object({
  roles: z.array(invitedRole),
  courses: z.array(invitedCourse),
  /** States within reach, and where the reach is single municipalities, those. Any municipality of a state may be chosen too. */
  places: z.array(invitedPlace),
}));
export type InvitationChoices = z.infer<typeof invitationChoices>;
