import { EVERY_ROLE, type Permissions } from '@aula/platform/contract';

export const quizzesPermissions = {
  'quizzes.attempt.take': EVERY_ROLE,
} as const satisfies Permissions;
