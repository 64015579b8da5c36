import { stringify } from 'csv-stringify/sync';

/** One column: the word above it, and what each row says there. */
export interface CsvColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => string | number | null;
}

/**
 * A table as spreadsheets read it: UTF-8 with a byte order mark, without which Excel spoils accents; CRLF; quoted where needed.
 * What people typed never becomes a formula: a text that begins like one gets an apostrophe before it. Numbers stay numbers.
 */
export function writeCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): Buffer {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  return Buffer.from(stringify(lines, { bom: true, escape_formulas: true, record_delimiter: 'windows' }));
}
