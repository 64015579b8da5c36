import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { roleWithScope } from '@aula/identity/contract';
import { parse } from 'csv-parse/sync';
import * as z from 'zod/mini';

/** The same relative place in the source tree and in `dist`. */
const FILE = join(__dirname, '../../data/demo-people.csv');

const row = z.strictObject({
  email: z.string(), given_names: z.string(), first_surname: z.string(), second_surname: z.string(),
  role: roleWithScope.shape.role, scope: roleWithScope.shape.scope, scope_key: z.string(),
  municipality_key: z.string(), agency: z.string(), position: z.string(), work: z.enum(['declared', 'confirmed']),
});
export type DemoPerson = z.infer<typeof row>;

/** The project's own invented people, in their order: `data/SOURCE.md`. */
export async function readDemoPeople(): Promise<DemoPerson[]> {
  return z.parse(z.array(row), parse(await readFile(FILE, 'utf8'), { columns: true }));
}
