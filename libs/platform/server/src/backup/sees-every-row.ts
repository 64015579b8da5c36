/** A policy of row-level security that may apply to a reader. */
export interface ReadingPolicy {
  readonly isRestrictive: boolean;
  /** As PostgreSQL prints it. */
  readonly using: string;
}

/**
 * Whether the house itself, whose territory is everything, is sure to see every row of a table under these policies. Both of our functions are true
 * for the house whatever the row, and so is what `reaches` asks last; a policy that has one of them among the alternatives of its outermost `or` lets every row through. Anything that
 * needs more thought than that is not sure: a backup that misses rows says nothing.
 */
export function seesEveryRow(policies: readonly ReadingPolicy[]): boolean {
  return policies.every(({ isRestrictive }) => !isRestrictive) && policies.some(({ using }) => alternativesOf(using).some(isTrueForTheHouse));
}

/** As PostgreSQL prints it: whether the territory is everything. */
const IS_EVERYWHERE = `'*'::text = ANY (( SELECT string_to_array(current_setting('aula.territory'::text, true), ','::text) AS string_to_array)::text[])`;

function isTrueForTheHouse(condition: string): boolean {
  return condition === 'aula_is_system()' || condition === IS_EVERYWHERE || (condition.startsWith('aula_reaches(') && closingOf(condition, 'aula_reaches'.length) === condition.length - 1);
}

/** What stands between the outermost `or`s. */
function alternativesOf(expression: string): string[] {
  const inner = withoutBrackets(expression.trim());
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < inner.length; at = after(inner, at)) {
    if (!inner.startsWith(' OR ', at)) continue;
    parts.push(inner.slice(from, at));
    from = at + ' OR '.length;
  }
  if (parts.length === 0) return [inner];
  return [...parts, inner.slice(from)].flatMap(alternativesOf);
}

/** The next place that is not inside of brackets or quotes. */
function after(text: string, at: number): number {
  if (text[at] === '(') return closingOf(text, at) + 1;
  if (text[at] !== "'") return at + 1;
  const end = text.indexOf("'", at + 1);
  return end < 0 ? text.length : end + 1;
}

function withoutBrackets(text: string): string {
  return text.startsWith('(') && closingOf(text, 0) === text.length - 1 ? withoutBrackets(text.slice(1, -1).trim()) : text;
}

/** Where the bracket that opens at `open` is closed. */
function closingOf(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== ')') at = after(text, at);
  return at;
}
