import type { ErrorCodes } from '@aula/platform/contract';

export const enrolmentErrors = {
  'enrolment.not-enrolled': 404,
  'enrolment.nobody-to-remind': 422,
  'enrolment.no-such-reminder': 404,
} as const satisfies ErrorCodes;
