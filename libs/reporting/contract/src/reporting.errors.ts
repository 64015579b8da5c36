import type { ErrorCodes } from '@aula/platform/contract';

export const reportingErrors = {
  /** A state or a municipality that the caller's territory does not have. */
  'reporting.outside-territory': 403,
} as const satisfies ErrorCodes;
