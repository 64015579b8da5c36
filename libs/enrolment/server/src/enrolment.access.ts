import { reaches } from '@aula/platform/server';

/**
 * Who may see or touch which row, as predicates on a table's alias. The row-level policies say the same once more.
 * Everybody sees and moves their own; staff see what lies within their territory; only the house acts for others.
 */
export const maySee = (row: string) => `(aula_is_actor(${row}.account_id) or aula_reaches(${row}.municipality_key))`;

export const mayMove = (row: string) => `(aula_is_actor(${row}.account_id) or aula_is_system())`;

/** For counting a territory: one's own row elsewhere is not part of it. */
export const isWithinReach = (row: string) => `(${row}.municipality_key is not null and ${reaches(`${row}.municipality_key`)})`;
