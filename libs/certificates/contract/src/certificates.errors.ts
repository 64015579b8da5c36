import type { ErrorCodes } from '@aula/platform/contract';

export const certificatesErrors = {
  'certificates.no-such-certificate': 404,
} as const satisfies ErrorCodes;
