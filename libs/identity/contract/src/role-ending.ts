import { day, instant, named, ROLES } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { peopleFilter } from './person';

/** People whose roles may be ended together. */
export const ENDED_AT_ONCE = 1_000;
/** People that a reason names; the others are counted. */
export const LEFT_NAMED = 20;

/** Of those picked, or of all whom a filter shows: one role, in every place for which the actor may give it. */
const rolesToEnd = {
  who: z.union([z.strictObject({ accountIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(ENDED_AT_ONCE)) }), z.strictObject({ filter: z.strictObject(peopleFilter) })]),
  role: z.enum(ROLES),
  /** The last day, by the calendar of each role's place. */
  lastDay: day,
};
export const rolesToPreview = named('RolesToPreview', z.strictObject(rolesToEnd));
export type RolesToPreview = z.infer<typeof rolesToPreview>;

/** Why somebody's role does not end: there is none of it to come or held, it is not the actor's to give, it ends as soon already, or it begins later. */
export const LEFT_BECAUSE = ['has-none', 'not-yours', 'ends-sooner', 'begins-later'] as const;
export type LeftBecause = (typeof LEFT_BECAUSE)[number];

export const endingPreview = named('RoleEndingPreview', z.object({
  /** Within the actor's reach. */
  people: z.int(),
  /** How many roles would end. */
  roles: z.int(),
  left: z.array(z.object({ because: z.enum(LEFT_BECAUSE), people: z.int(), names: z.array(z.string()) })),
  /** Of exactly these roles and this day: what is ended is what was seen. */
  mark: z.string(),
}));
export type EndingPreview = z.infer<typeof endingPreview>;

export const endRoles = named('EndRoles', z.strictObject({ ...rolesToEnd, mark: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }));
export type EndRoles = z.infer<typeof endRoles>;

/** Roles whose end was set together, as far as they still stand so. */
export const roleEnding = named('RoleEnding', z.object({
  id: z.uuid(),
  madeAt: instant,
  role: z.enum(ROLES),
  lastDay: day,
  roles: z.int(),
}));
export type RoleEnding = z.infer<typeof roleEnding>;
export const roleEndings = named('RoleEndings', z.object({ items: z.array(roleEnding) }));

/** `left`: changed one by one since, given again, or not the actor's to give. */
export const undoneEnding = named('UndoneEnding', z.object({ restored: z.int(), left: z.int() }));
