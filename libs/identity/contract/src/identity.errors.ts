import type { ErrorCodes } from '@aula/platform/contract';

export const identityErrors = {
  'identity.email-taken': 409,
  'identity.wrong-credentials': 401,
  'identity.passphrase-too-common': 422,
  'identity.notice-outdated': 409,
  'identity.profile-changed-meanwhile': 409,
  'identity.no-such-invitation': 404,
  'identity.invitation-ended': 410,
  'identity.invitation-revoked': 410,
  'identity.invitation-full': 409,
  'identity.too-many-codes': 429,
  'identity.user-name-taken': 409,
  'identity.no-way-to-sign-in': 422,
  'identity.outside-invited-place': 422,
  'identity.no-such-course': 422,
  'identity.invitation-end-out-of-range': 422,
  'identity.affiliation-changed-meanwhile': 409,
  'identity.role-held-already': 409,
  'identity.last-administrator': 409,
  'identity.no-such-person': 422,
  'identity.days-do-not-fit': 422,
} as const satisfies ErrorCodes;
