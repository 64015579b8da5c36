import type { ErrorCodes } from '@aula/platform/contract';

export const identityErrors = {
  'identity.email-taken': 409,
  'identity.code-wrong': 401,
  'identity.link-over': 401,
  'identity.wrong-credentials': 401,
  'identity.passphrase-too-common': 422,
  'identity.notice-outdated': 409,
  'identity.profile-changed-meanwhile': 409,
  'identity.affiliation-changed-meanwhile': 409,
  'identity.role-held-already': 409,
  'identity.last-administrator': 409,
  'identity.no-such-person': 422,
  'identity.days-do-not-fit': 422,
  'identity.no-such-notice': 404,
  'identity.purpose-outdated': 409,
  'identity.answer-not-offered': 422,
} as const satisfies ErrorCodes;
