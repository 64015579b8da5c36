import { loadTerritory, territoryTables } from '@aula/territory/server';
import type { Client } from 'pg';

export const referenceTables = territoryTables;

/** Rows that are part of the house: loaded after every migration, idempotently, as the owner. */
export async function loadReferenceData(client: Client): Promise<void> {
  await loadTerritory(client);
}
