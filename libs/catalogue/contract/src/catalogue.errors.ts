import type { ErrorCodes } from '@aula/platform/contract';

export const catalogueErrors = {
  'catalogue.no-such-course': 404,
  'catalogue.no-such-lesson': 404,
} as const satisfies ErrorCodes;
