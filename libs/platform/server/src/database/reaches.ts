/** The actor's territory as an array. A sub-select, so that a statement reads the setting once; a function would read it for every row. */
const TERRITORY = `(select string_to_array(current_setting('aula.territory', true), ','))::text[]`;

/**
 * Whether a municipality lies within the actor's territory, as SQL: what the row-level policies of large tables say too.
 * True for rows of no municipality only where the territory is everything. Five times as fast as `aula_reaches`, which says the same for a single row.
 */
export const reaches = (municipality: string): string =>
  `(left(${municipality}, 2) = any (${TERRITORY}) or ${municipality} = any (${TERRITORY}) or '*' = any (${TERRITORY}))`;
