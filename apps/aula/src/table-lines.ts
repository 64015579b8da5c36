/** Lines of a table, the head first: each column as wide as its widest cell, words to the left and all others to the right. */
export function tableLines(rows: readonly (readonly string[])[], words: readonly number[]): string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const placed = (cell: string, column: number): string => (words.includes(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0));
  return rows.map((row) => row.map(placed).join('  ').trimEnd());
}
