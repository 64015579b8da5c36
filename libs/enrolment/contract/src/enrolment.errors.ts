import type { ErrorCodes } from '@aula/platform/contract';

export const enrolmentErrors = {
  'enrolment.not-enrolled': 404,
} as const satisfies ErrorCodes;
