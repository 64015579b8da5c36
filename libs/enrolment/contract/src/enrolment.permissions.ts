import { EVERY_ROLE, type Permissions } from '@aula/platform/contract';

export const enrolmentPermissions = {
  'enrolment.enrolment.create': EVERY_ROLE,
  'enrolment.enrolment.read-own': EVERY_ROLE,
  'enrolment.progress.record': EVERY_ROLE,
  'enrolment.reminder.send': ['trainer', 'liaison', 'coordinator', 'administrator'],
  'enrolment.roster.read': ['trainer', 'liaison', 'coordinator', 'auditor', 'administrator'],
} as const satisfies Permissions;
