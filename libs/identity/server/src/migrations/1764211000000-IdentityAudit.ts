import type { MigrationInterface, QueryRunner } from 'typeorm';

const TERRITORY = `(select string_to_array(current_setting('aula.territory', true), ','))::text[]`;

/** Who did what to whose record. Rows are added, and never change: by policy, by privilege (`migrate`), and by what seals them. */
export class IdentityAudit1764211000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_entry (
        id bigint generated always as identity primary key,
        action text not null check (action ~ '^[a-z-]+(\\.[a-z-]+){2}$'),
        -- An account, or the house itself. No reference: who acted stays written down whatever becomes of the account.
        actor_id text not null check (actor_id = 'system' or actor_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
        subjects uuid[] not null,
        municipalities text[] not null,
        details jsonb not null check (jsonb_typeof(details) = 'object' and octet_length(details::text) <= 4000),
        correlation_id text,
        made_at timestamptz not null
      );
      create index audit_entry_of_actor on audit_entry (actor_id, id);
      create index audit_entry_of_action on audit_entry (action, id);
      create index audit_entry_of_subject on audit_entry using gin (subjects);
      create index audit_entry_made on audit_entry (made_at);

      -- What no seal covers yet. An entry that commits late is not passed over: a sequence's order is not that of commits.
      -- No reference either: whoever takes an entry away leaves this behind.
      create table audit_sealing (
        entry_id bigint primary key,
        seal_number int
      );
      create index audit_sealing_open on audit_sealing (entry_id) where seal_number is null;

      -- A chain: each seal names the one before by its hash. Digests are in the order of the ids.
      create table audit_seal (
        number int primary key check (number > 0),
        previous text not null check (previous ~ '^([0-9a-f]{64})?$'),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        sealed_at timestamptz not null,
        entry_ids bigint[] not null check (cardinality(entry_ids) > 0),
        digests text[] not null check (cardinality(digests) = cardinality(entry_ids))
      );
      -- Seals whose heads were written outside of the database.
      create table audit_head (
        number int primary key,
        written_at timestamptz not null
      );

      create function audit_entry_awaits_seal() returns trigger language plpgsql as $$
        begin
          insert into audit_sealing (entry_id) values (new.id);
          return null;
        end
      $$;
      create trigger audit_entry_awaits_seal after insert on audit_entry for each row execute function audit_entry_awaits_seal();
      create trigger audit_entry_stays before update or delete on audit_entry for each row execute function aula_refuse('an entry of the audit log never changes');

      create trigger audit_seal_stays before update or delete on audit_seal for each row execute function aula_refuse('a seal of the audit log never changes');

      alter table audit_entry enable row level security;
      alter table audit_entry force row level security;
      -- Who reaches only a part of the places would learn of people elsewhere: all of them, or nothing.
      create policy audit_entry_read on audit_entry for select using (
        aula_is_system() or '*' = any (${TERRITORY})
        or (cardinality(municipalities) > 0 and not exists (
          select from unnest(municipalities) as place where not (left(place, 2) = any (${TERRITORY}) or place = any (${TERRITORY})))));
      create policy audit_entry_made on audit_entry for insert with check (
        actor_id = (select current_setting('aula.actor', true)) or aula_is_system());

      alter table audit_sealing enable row level security;
      alter table audit_sealing force row level security;
      create policy audit_sealing_house on audit_sealing using (aula_is_system()) with check (aula_is_system());
      create policy audit_sealing_awaited on audit_sealing for insert with check (seal_number is null);

      alter table audit_seal enable row level security;
      alter table audit_seal force row level security;
      create policy audit_seal_house on audit_seal using (aula_is_system()) with check (aula_is_system());
      alter table audit_head enable row level security;
      alter table audit_head force row level security;
      create policy audit_head_house on audit_head using (aula_is_system()) with check (aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
