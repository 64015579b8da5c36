import type { ErrorCodes } from '@aula/platform/contract';

export const territoryErrors = {
  'territory.no-such-municipality': 422,
} as const satisfies ErrorCodes;
