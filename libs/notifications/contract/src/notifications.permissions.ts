import { EVERY_ROLE, type Permissions } from '@aula/platform/contract';

export const notificationsPermissions = {
  'notifications.notice.read-own': EVERY_ROLE,
  'notifications.notice.mark-read': EVERY_ROLE,
  'notifications.preference.change-own': EVERY_ROLE,
} as const satisfies Permissions;
