import { EVERY_ROLE, type Permissions } from '@aula/platform/contract';

export const identityPermissions = {
  'identity.role.grant': ['coordinator', 'administrator'],
  'identity.person.list': ['liaison', 'coordinator', 'auditor', 'administrator'],
  'identity.affiliation.confirm': ['liaison', 'coordinator', 'administrator'],
  'identity.profile.read-own': EVERY_ROLE,
  'identity.profile.save-own': EVERY_ROLE,
  'identity.email.change-own': EVERY_ROLE,
  'identity.passphrase.save-own': EVERY_ROLE,
  'identity.two-step.save-own': EVERY_ROLE,
  'identity.two-step.reset': ['administrator'],
  'identity.session.read-own': EVERY_ROLE,
  'identity.session.end-own': EVERY_ROLE,
  'identity.audit.read': ['auditor', 'administrator'],
  'identity.invitation.manage': ['liaison', 'coordinator', 'administrator'],
  'identity.recovery.issue': ['liaison', 'coordinator', 'administrator'],
  'identity.notice.accept-own': EVERY_ROLE,
  'identity.optional-detail.read-own': EVERY_ROLE,
  'identity.optional-detail.write-own': EVERY_ROLE,
} as const satisfies Permissions;
