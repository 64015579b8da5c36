import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second step after passphrase or mailed code: codes of an application on the person's telephone, and ten to keep on paper. */
export class IdentityTwoStep1764213400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table two_step (
        account_id uuid primary key references account on delete cascade,
        -- Sealed with the server's key.
        secret bytea not null,
        started_at timestamptz not null,
        -- Null until the person has shown that their telephone has it, and again once it was turned off.
        confirmed_at timestamptz,
        -- The half minute of the last code that was taken: none is taken twice.
        last_step bigint,
        -- Recovery codes are derived from it; another one makes the ones before worthless.
        recovery_id uuid not null default gen_random_uuid(),
        failures integer not null default 0 check (failures >= 0),
        tried_at timestamptz
      );

      create table used_recovery_code (
        recovery_id uuid not null,
        number integer not null check (number between 1 and 10),
        account_id uuid not null references account on delete cascade,
        used_at timestamptz not null,
        primary key (recovery_id, number)
      );
      create index used_recovery_code_of_account on used_recovery_code (account_id);

      -- Between the first step and the second. The id itself is only in the cookie.
      create table pending_sign_in (
        hash bytea primary key check (length(hash) = 32),
        account_id uuid not null references account on delete cascade,
        started_by text not null check (started_by in ('passphrase', 'mailed-code', 'mailed-link')),
        started_at timestamptz not null,
        expires_at timestamptz not null,
        entered_at timestamptz
      );
      create index pending_sign_in_of_account on pending_sign_in (account_id);

      alter table two_step enable row level security;
      alter table two_step force row level security;
      -- Whether there is one belongs to what every session knows of its own person.
      create policy two_step_read on two_step for select using (aula_is_actor(account_id) or aula_is_system());
      create policy two_step_write on two_step using (aula_is_system()) with check (aula_is_system());
      alter table used_recovery_code enable row level security;
      alter table used_recovery_code force row level security;
      create policy used_recovery_code_house on used_recovery_code using (aula_is_system()) with check (aula_is_system());
      alter table pending_sign_in enable row level security;
      alter table pending_sign_in force row level security;
      create policy pending_sign_in_house on pending_sign_in using (aula_is_system()) with check (aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
