import { QueryFailedError } from 'typeorm';

/** The constraint that a statement broke, by its name: where two race, it is the constraint that decides. Undefined for any other failure. */
export function brokenConstraint(error: unknown): string | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { readonly constraint?: string }).constraint : undefined;
}
