import type { MigrationInterface, QueryRunner } from 'typeorm';

/** States, municipalities with their time zones and tiles, and the terms of office of their administrations. */
export class TerritoryPlaces1763856100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;

      create table state (
        key text primary key check (key ~ '^[0-9]{2}$'),
        name text not null,
        short_name text not null,
        abbreviation text not null,
        -- As search compares it: lower case, letters and digits alone.
        plain_name text not null
      );

      create table municipality (
        key text primary key check (key ~ '^[0-9]{5}$'),
        state_key text not null references state check (state_key = left(key, 2)),
        name text not null,
        time_zone text not null,
        other_names text[] not null default '{}',
        -- Every name, present and former, as search compares them: lower case, letters and digits alone.
        plain_names text[] not null,
        tile_column int,
        tile_row int,
        check ((tile_column is null) = (tile_row is null))
      );
      create index municipality_of_state on municipality (state_key);

      create table administration (
        id uuid primary key default gen_random_uuid(),
        municipality_key text not null references municipality,
        label text not null,
        starts_on date not null,
        ends_on date not null,
        note text not null,
        unique (municipality_key, label),
        check (starts_on <= ends_on),
        -- Checked at the end of the load, which may move two neighbouring terms at once.
        exclude using gist (municipality_key with =, daterange(starts_on, ends_on, '[]') with &&) deferrable initially deferred
      );

      -- What was loaded last: the same files are not loaded twice.
      create table territory_edition (
        is_only boolean primary key default true check (is_only),
        fingerprint text not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
