import type { ErrorCodes } from '@aula/platform/contract';

export const identityErrors = {
  'identity.email-taken': 409,
  'identity.code-wrong': 401,
  'identity.link-over': 401,
  'identity.too-many-tries': 429,
  'identity.passphrase-locked': 429,
  'identity.present-passphrase-wrong': 422,
  'identity.code-needed': 403,
  'identity.second-code-wrong': 422,
  'identity.second-step-over': 401,
  'identity.two-step-required': 403,
  'identity.wrong-credentials': 401,
  'identity.passphrase-too-common': 422,
  'identity.notice-outdated': 409,
  'identity.profile-changed-meanwhile': 409,
} as const satisfies ErrorCodes;
