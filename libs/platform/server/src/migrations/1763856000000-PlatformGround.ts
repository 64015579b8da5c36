import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reach of the actor for every policy, the ledger of events and jobs, kept answers, and mail. */
export class PlatformGround1763856000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists unaccent;
      create extension if not exists pg_trgm;

      -- No scope: the setting is NULL on a new connection and '' on a used one. Both reach nothing.
      create function aula_reaches(municipality text) returns boolean language sql stable parallel safe as $$
        select string_to_array(current_setting('aula.territory', true), ',') && array['*', municipality, left(municipality, 2)]
      $$;
      create function aula_is_actor(account uuid) returns boolean language sql stable parallel safe as $$
        select account::text = current_setting('aula.actor', true)
      $$;
      create function aula_is_system() returns boolean language sql stable parallel safe as $$
        select current_setting('aula.actor', true) = 'system' and current_setting('aula.territory', true) = '*'
      $$;
      -- For search: lower case without accents. unaccent alone is not immutable, so an index could not use it.
      create function aula_plain(words text) returns text language sql immutable strict parallel safe as $$
        select lower(public.unaccent('public.unaccent'::regdictionary, words))
      $$;

      -- For triggers on what never changes; the argument says what.
      create function aula_refuse() returns trigger language plpgsql as $$
        begin
          raise exception '%: % of % refused', tg_argv[0], tg_op, tg_table_name;
        end
      $$;

      create table outbox (
        id bigint generated always as identity primary key,
        name text not null,
        data jsonb not null,
        correlation_id text,
        made_at timestamptz not null,
        relayed_at timestamptz
      );
      create index outbox_unrelayed on outbox (id) where relayed_at is null;

      create table delivery (
        outbox_id bigint not null references outbox,
        job text not null,
        attempts int not null,
        tries int not null default 0,
        due_at timestamptz not null,
        last_error text,
        closed_at timestamptz,
        primary key (outbox_id, job)
      );
      create index delivery_due on delivery (due_at) where closed_at is null;

      create table idempotency_key (
        account_id text not null,
        key text not null,
        hash bytea not null,
        answer text,
        made_at timestamptz not null,
        primary key (account_id, key)
      );
      alter table idempotency_key enable row level security;
      alter table idempotency_key force row level security;
      create policy own_keys on idempotency_key using (account_id = current_setting('aula.actor', true));

      create table mail (
        id uuid primary key default gen_random_uuid(),
        key text not null unique,
        recipient text not null,
        subject text not null,
        text text not null,
        queued_at timestamptz not null,
        sent_at timestamptz
      );
      create index mail_newest on mail (queued_at desc);
      -- Messages are written by job handlers and sent by the house; no person's request touches them.
      alter table mail enable row level security;
      alter table mail force row level security;
      create policy house_alone on mail using (aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
