/** Roles of the first slice. Each assignment carries a territorial scope. */
export const ROLES = ['learner', 'trainer', 'coordinator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Permissions of a domain with the roles that have them: `domain.thing.verb`. */
export type Permissions = Readonly<Record<string, readonly Role[]>>;

export const EVERY_ROLE: readonly Role[] = ROLES;
