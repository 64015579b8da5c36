import { identityErrors } from '@aula/identity/contract';
import { brokenConstraint, DomainError } from '@aula/platform/server';

/** Roles are held once at a time: where a write meets another role the constraint decides, and this says `identity.role-held-already`. */
export async function heldOnce<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    throw brokenConstraint(error) === 'role_assignment_once' ? new DomainError(identityErrors, 'identity.role-held-already') : error;
  }
}
