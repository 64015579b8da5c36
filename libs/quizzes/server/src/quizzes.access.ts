/** An attempt is its person's alone: nobody else reads or answers it, whatever their role. SQL over `attempt`; the parameter is the actor's id. */
export function isOwnAttempt(parameter: string): string {
  return `attempt.account_id::text = ${parameter}`;
}

/** A request is decided by who reaches the place where it was made; nobody decides about their own. SQL over the alias of `attempt_request`. */
export function mayDecide(row: string): string {
  return `(aula_reaches(${row}.municipality_key) and not aula_is_actor(${row}.account_id))`;
}
