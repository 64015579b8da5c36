import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes and links that go out by mail. What is in them is derived from the row's id with the server's key: who reads the table cannot sign in. */
export class IdentityMailedCodes1764213100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One for each address and purpose: asked for anew, the row gets another id, and with it another code.
      create table mailed_code (
        purpose text not null check (purpose in ('sign-in', 'sign-up')),
        email_hash bytea not null check (length(email_hash) = 32),
        id uuid not null unique default gen_random_uuid(),
        -- Null where nobody has the address.
        account_id uuid references account on delete cascade,
        sent_at timestamptz not null,
        -- Since the last quiet day.
        sendings integer not null check (sendings > 0),
        expires_at timestamptz not null check (expires_at > sent_at),
        tries_left integer not null check (tries_left >= 0),
        used_at timestamptz,
        -- The try that used it, which may come again after an answer that was lost.
        used_by uuid,
        primary key (purpose, email_hash),
        check ((used_at is null) = (used_by is null))
      );
      create index mailed_code_of_account on mailed_code (account_id);
      alter table mailed_code enable row level security;
      alter table mailed_code force row level security;
      create policy mailed_code_house on mailed_code using (aula_is_system()) with check (aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
