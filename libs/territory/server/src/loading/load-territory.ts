import type { Client } from 'pg';
import { asSearched } from '../municipality/territory.queries';
import { readTerritory } from './read-territory';

const LOAD_STATES = `
  insert into state (key, name, short_name, abbreviation, plain_name)
  select key, name, short_name, abbreviation, ${asSearched('short_name')} from jsonb_to_recordset($1) as row (key text, name text, short_name text, abbreviation text)
  on conflict (key) do update set name = excluded.name, short_name = excluded.short_name, abbreviation = excluded.abbreviation,
    plain_name = excluded.plain_name`;

const LOAD_MUNICIPALITIES = `
  insert into municipality (key, state_key, name, time_zone, other_names, plain_names, tile_column, tile_row)
  select key, left(key, 2), name, time_zone, other_names,
    array(select ${asSearched('known')} from unnest(array[name] || other_names) with ordinality as names (known, place) order by place), tile_column, tile_row
  from jsonb_to_recordset($1) as row (key text, name text, time_zone text, other_names text[], tile_column int, tile_row int)
  on conflict (key) do update set name = excluded.name, time_zone = excluded.time_zone, other_names = excluded.other_names,
    plain_names = excluded.plain_names, tile_column = excluded.tile_column, tile_row = excluded.tile_row`;

const LOAD_ADMINISTRATIONS = `
  insert into administration (municipality_key, label, starts_on, ends_on, note)
  select municipality_key, label, starts_on, ends_on, note
  from jsonb_to_recordset($1) as row (municipality_key text, label text, starts_on date, ends_on date, note text)
  on conflict (municipality_key, label) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on, note = excluded.note`;

const KEEP_FINGERPRINT = `
  insert into territory_edition (fingerprint) values ($1) on conflict (is_only) do update set fingerprint = excluded.fingerprint`;

/** Written here and nowhere else. */
export const territoryTables = ['state', 'municipality', 'administration', 'territory_edition'];

/**
 * Brings states, municipalities and administrations up to the files, in one transaction; the same files are not loaded twice.
 * Keeps the ids of administrations, and never deletes: a place that left the files may be in somebody's certificate.
 */
export async function loadTerritory(client: Client): Promise<{ isNew: boolean }> {
  const { fingerprint, states, municipalities, administrations } = await readTerritory();
  const { rowCount } = await client.query('select 1 from territory_edition where fingerprint = $1', [fingerprint]);
  if (rowCount) return { isNew: false };
  await client.query('begin');
  try {
    await client.query(LOAD_STATES, [JSON.stringify(states)]);
    await client.query(LOAD_MUNICIPALITIES, [JSON.stringify(municipalities)]);
    await client.query(LOAD_ADMINISTRATIONS, [JSON.stringify(administrations)]);
    await client.query(KEEP_FINGERPRINT, [fingerprint]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  return { isNew: true };
}
