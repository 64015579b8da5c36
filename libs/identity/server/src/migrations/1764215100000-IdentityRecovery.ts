import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How somebody without an e-mail gets back in: by a code on a sheet from their enlace. */
export class IdentityRecovery1764215100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recovery_code (
        -- One each: another one takes the place of the one before.
        account_id uuid primary key references account on delete cascade,
        -- Keyed, so that a stolen table opens nothing.
        hash bytea not null unique check (length(hash) = 32),
        issued_by uuid references account on delete set null,
        issued_at timestamptz not null,
        ends_at timestamptz not null,
        used_at timestamptz,
        used_by uuid,
        check ((used_at is null) = (used_by is null))
      );
      alter table recovery_code enable row level security;
      alter table recovery_code force row level security;
      create policy recovery_code_house on recovery_code using (aula_is_system()) with check (aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
