import type { ErrorCodes } from '@aula/platform/contract';

export const identityErrors = {
  'identity.email-taken': 409,
  'identity.wrong-credentials': 401,
  'identity.passphrase-too-common': 422,
  'identity.notice-outdated': 409,
  'identity.profile-changed-meanwhile': 409,
  'identity.no-such-entry': 404,
  'identity.audit-too-much': 422,
} as const satisfies ErrorCodes;
