/** A person's notices are their own affair: no role and no territory opens them. $1 is the actor. The row-level policies say the same. */
export const isOwn = (row: string) => `${row}.account_id = $1`;
