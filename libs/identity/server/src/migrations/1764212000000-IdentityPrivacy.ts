import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which text of a notice a person was shown, and whether they accepted it or were told of it; and what they say about themselves only if they want to. */
export class IdentityPrivacy1764212000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of what was accepted before, only the version is known.
      alter table notice_acceptance
        add column how text not null default 'accepted' check (how in ('accepted', 'told')),
        add column language text check (language in ('es', 'en')),
        add column text_sha256 text check (text_sha256 ~ '^[0-9a-f]{64}$'),
        add check (num_nulls(language, text_sha256) in (0, 2));

      -- Each field is a row of its own, with its own consent. What is withdrawn is emptied: nobody deletes rows here, and the dates
      -- prove that it was asked and taken back. Dead rows are cleared as soon as there is one, so that the value does not outlive its row.
      create table optional_detail (
        account_id uuid not null references account,
        field text not null check (field in ('sex', 'gender', 'indigenous-language', 'indigenous-identity', 'accessibility')),
        value jsonb check (jsonb_typeof(value) = 'object'),
        purpose_version text not null,
        consented_at timestamptz not null,
        withdrawn_at timestamptz check (withdrawn_at >= consented_at),
        primary key (account_id, field),
        check ((value is null) = (withdrawn_at is not null))
      ) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
      alter table optional_detail enable row level security;
      alter table optional_detail force row level security;
      -- No territory reaches it: neither trainers nor coordinators nor administrators, whatever the code above asks.
      create policy seen on optional_detail for select using (aula_is_actor(account_id) or aula_is_system());
      create policy said on optional_detail for insert with check (aula_is_actor(account_id));
      create policy said_again on optional_detail for update using (aula_is_actor(account_id)) with check (aula_is_actor(account_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
