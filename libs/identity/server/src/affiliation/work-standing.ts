import { WORK_STANDINGS } from '@aula/identity/contract/staff';

/** Where the affiliation `f` stands, as an expression; `declared` also where there is none. */
export const WORK_STANDING = `case when f.confirmed_at is not null then 'confirmed' when f.declined_at is not null then 'declined' else 'declared' end`;

/** How many of the rows of a relation with a column `standing` stand where. */
export const STANDING_COUNTS = `json_build_object(${WORK_STANDINGS.map((standing) => `'${standing}', count(*) filter (where standing = '${standing}')`).join(', ')})`;

/** Where the affiliation `f` lies within a territory. Row-level security says the same again. */
export const liesWithin = (territory: string): string =>
  `('*' = any (${territory}) or left(f.municipality_key, 2) = any (${territory}) or f.municipality_key = any (${territory}))`;
