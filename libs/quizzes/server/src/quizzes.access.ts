/** An attempt is its person's alone: nobody else reads or answers it, whatever their role. SQL over `attempt`; the parameter is the actor's id. */
export function isOwnAttempt(parameter: string): string {
  return `attempt.account_id::text = ${parameter}`;
}
