import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps strangers from trying without end. Rows and not memory: the limits hold across all processes, and after each has been started anew. */
export class IdentityLimits1764213200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By address. The key is a hash made with the server's key: addresses are personal data.
      create table allowance (
        key bytea primary key check (length(key) = 32),
        -- As if each use took its time, one after the other: until then they last.
        spent_until timestamptz not null
      );

      -- Tries of a passphrase, by name typed; those from a device that its owner has used before are counted apart.
      create table passphrase_guard (
        key bytea primary key check (length(key) = 32),
        id uuid not null unique default gen_random_uuid(),
        -- Null where nobody has that name.
        account_id uuid references account on delete cascade,
        failures integer not null check (failures >= 0),
        tried_at timestamptz not null
      );
      create index passphrase_guard_of_account on passphrase_guard (account_id);

      -- Browsers in which an account was signed in. The id itself is only in the cookie.
      create table known_device (
        hash bytea not null check (length(hash) = 32),
        account_id uuid not null references account on delete cascade,
        first_used_at timestamptz not null,
        last_used_at timestamptz not null,
        forgotten_at timestamptz,
        primary key (hash, account_id)
      );
      create index known_device_of_account on known_device (account_id);

      alter table allowance enable row level security;
      alter table allowance force row level security;
      create policy allowance_house on allowance using (aula_is_system()) with check (aula_is_system());
      alter table passphrase_guard enable row level security;
      alter table passphrase_guard force row level security;
      create policy passphrase_guard_house on passphrase_guard using (aula_is_system()) with check (aula_is_system());
      alter table known_device enable row level security;
      alter table known_device force row level security;
      create policy known_device_house on known_device using (aula_is_system()) with check (aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
