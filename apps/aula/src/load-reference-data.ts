import type { Client } from 'pg';

/** Rows that are part of the house: loaded after every migration, idempotently, as the owner. */
export async function loadReferenceData(_client: Client): Promise<void> {
  // Territory comes here.
}
