import type { Permissions } from '@aula/platform/contract';

export const identityPermissions = {
  'identity.role.grant': ['administrator'],
} as const satisfies Permissions;
