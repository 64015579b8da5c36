import type { Permissions } from '@aula/platform/contract';

export const reportingPermissions = {
  'reporting.coverage.read': ['coordinator', 'administrator'],
  'reporting.people.list': ['coordinator', 'administrator'],
} as const satisfies Permissions;
