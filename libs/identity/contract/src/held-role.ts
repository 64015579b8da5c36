import { day, line, named } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { roleWithScope } from './account';

/** Who is found by it: an e-mail, or a user name. */
const sign = line(254);

/** Somebody who holds a role beside its holder. Days count by the calendar of the role's place; both are included. */
export const substituteToBe = z.strictObject({
  person: sign,
  /** From today where it is left out. */
  from: z.optional(day),
  /** As long as the role where it is left out. */
  until: z.optional(day),
});
export type SubstituteToBe = z.infer<typeof substituteToBe>;

export const grantRole = named('GrantRole', z.strictObject({
  accountId: z.uuid(),
  role: roleWithScope.shape.role,
  scope: roleWithScope.shape.scope,
  key: z._default(z.string().check(z.maxLength(5)), ''),
  from: z.optional(day),
  until: z.optional(day),
  substitute: z.optional(substituteToBe),
}));
export type GrantRole = z.input<typeof grantRole>;

/** Null takes the substitute away. */
export const nameSubstitute = named('NameSubstitute', z.strictObject({ substitute: z.nullable(substituteToBe) }));

/** Null for no end. */
export const moveRoleEnd = named('MoveRoleEnd', z.strictObject({ until: z.nullable(day) }));

/** Where a role stands on the way from its first day to its last. */
export const roleState = z.enum(['to-come', 'current', 'ended']);

/** A role as it was given. Days are those of the place; where there is none, of Mexico City. */
export const heldRole = named('HeldRole', z.extend(roleWithScope, {
  id: z.uuid(),
  /** `Juárez, Chihuahua`, `Puebla`; empty for one's own records and for everything. */
  place: z.string(),
  from: day,
  /** The last day; null while none is set. */
  until: z.nullable(day),
  state: roleState,
  substitute: z.nullable(z.object({ name: z.string(), from: day, until: z.nullable(day) })),
  /** Whether who asks may end it and name a substitute. */
  isInHand: z.boolean(),
}));
export type HeldRole = z.infer<typeof heldRole>;
