import { identityErrors } from '@aula/identity/contract';
import { DomainError } from '@aula/platform/server';
import { QueryFailedError } from 'typeorm';

/** What PostgreSQL answers where two rows would hold at the same time. */
const OVERLAP = '23P01';

/** Roles are held once at a time: where a write meets another role the constraint decides, and this says `identity.role-held-already`. */
export async function heldOnce<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof QueryFailedError && (error.driverError as { readonly code?: unknown }).code === OVERLAP) throw new DomainError(identityErrors, 'identity.role-held-already');
    throw error;
  }
}
