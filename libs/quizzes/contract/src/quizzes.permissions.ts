import { EVERY_ROLE, type Permissions } from '@aula/platform/contract';

export const quizzesPermissions = {
  'quizzes.attempt.take': EVERY_ROLE,
  'quizzes.attempt-request.decide': ['trainer', 'coordinator', 'administrator'],
} as const satisfies Permissions;
