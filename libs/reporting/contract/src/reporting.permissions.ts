import type { Permissions } from '@aula/platform/contract';

export const reportingPermissions = {
  'reporting.coverage.read': ['liaison', 'coordinator', 'auditor', 'administrator'],
  'reporting.people.list': ['liaison', 'coordinator', 'auditor', 'administrator'],
} as const satisfies Permissions;
