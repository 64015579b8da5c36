/** From the nearest to the widest. Each assignment carries a territorial scope; an auditor reads and changes nothing of others. */
export const ROLES = ['learner', 'trainer', 'liaison', 'coordinator', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Permissions of a domain with the roles that have them: `domain.thing.verb`. */
export type Permissions = Readonly<Record<string, readonly Role[]>>;

export const EVERY_ROLE: readonly Role[] = ROLES;

/** A header of every answer to somebody signed in: a mark of their roles, another one as soon as they have others. */
export const ROLES_HEADER = 'aula-roles';
