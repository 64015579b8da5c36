import type { Permissions } from './permissions';

export const platformPermissions = {
  'platform.job.read': ['administrator'],
  'platform.job.retry': ['administrator'],
} as const satisfies Permissions;
