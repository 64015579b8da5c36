import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod/mini';

/** The same relative place in the source tree and in `dist`. */
const DATA = join(__dirname, '../../data');

const optional = z.pipe(z.string(), z.transform((text) => (text === '' ? null : Number(text))));
const stateRow = z.strictObject({ key: z.string(), name: z.string(), short_name: z.string(), abbreviation: z.string() });
const municipalityRow = z.strictObject({
  key: z.string(),
  name: z.string(),
  time_zone: z.string(),
  other_names: z.pipe(z.string(), z.transform((text) => text.split('|').filter(Boolean))),
  tile_column: optional,
  tile_row: optional,
});
const administrationRow = z.strictObject({ municipality_key: z.string(), label: z.string(), starts_on: z.iso.date(), ends_on: z.iso.date(), note: z.string() });

export interface TerritoryFiles {
  readonly fingerprint: string;
  readonly states: z.output<typeof stateRow>[];
  readonly municipalities: z.output<typeof municipalityRow>[];
  readonly administrations: z.output<typeof administrationRow>[];
}

/** The project's own files: `data/SOURCE.md` says where each comes from. */
export async function readTerritory(): Promise<TerritoryFiles> {
  const [states, municipalities, administrations] = await Promise.all(
    ['states.csv', 'municipalities.csv', 'administrations.csv'].map((file) => readFile(join(DATA, file), 'utf8')),
  ) as [string, string, string];
  return {
    fingerprint: createHash('sha256').update(states).update(municipalities).update(administrations).digest('hex'),
    states: rowsOf(states, stateRow),
    municipalities: rowsOf(municipalities, municipalityRow),
    administrations: rowsOf(administrations, administrationRow),
  };
}

function rowsOf<Row extends z.core.$ZodType>(csv: string, row: Row): z.output<Row>[] {
  return z.parse(z.array(row), parse(csv, { columns: true }));
}
