import type { ErrorCodes } from '@aula/platform/contract';

export const notificationsErrors = {
  'notifications.no-such-notice': 404,
} as const satisfies ErrorCodes;
