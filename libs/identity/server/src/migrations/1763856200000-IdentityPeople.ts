import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, where people work, what they may do and how far, which notice they accepted, and their sessions. */
export class IdentityPeople1763856200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid primary key default gen_random_uuid(),
        email text not null unique check (email = btrim(email) and email = lower(email)),
        given_names text not null,
        first_surname text not null,
        second_surname text,
        passphrase_hash text not null,
        is_demo boolean not null default false,
        created_at timestamptz not null
      );

      create table affiliation (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null references account on delete cascade,
        -- Staff of the operator work in no municipality.
        municipality_key text references municipality,
        agency text not null,
        position text not null,
        starts_on date not null,
        ends_on date check (ends_on >= starts_on)
      );
      create unique index affiliation_current on affiliation (account_id) where ends_on is null;
      create index affiliation_of_municipality on affiliation (municipality_key) where ends_on is null;

      create table role_assignment (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null references account on delete cascade,
        role text not null check (role in ('learner', 'trainer', 'coordinator', 'administrator')),
        scope text not null check (scope in ('own', 'municipality', 'state', 'all')),
        key text not null default '',
        starts_at timestamptz not null,
        ends_at timestamptz check (ends_at >= starts_at),
        check (key ~ case scope when 'municipality' then '^[0-9]{5}$' when 'state' then '^[0-9]{2}$' else '^$' end)
      );
      create unique index role_assignment_current on role_assignment (account_id, role, scope, key) where ends_at is null;

      create table notice_acceptance (
        account_id uuid not null references account on delete cascade,
        version text not null,
        accepted_at timestamptz not null,
        primary key (account_id, version)
      );

      -- The id itself is only in the person's cookie.
      create table session (
        hash bytea primary key check (length(hash) = 32),
        account_id uuid not null references account on delete cascade,
        device text not null,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index session_of_account on session (account_id);

      alter table account enable row level security;
      alter table account force row level security;
      create policy account_read on account for select using (
        aula_is_actor(id) or aula_reaches(null)
        or id in (select account_id from affiliation where ends_on is null and aula_reaches(municipality_key)));
      -- Sign-up, sign-in and roles are the house's work: nobody writes these tables in their own name.
      create policy account_write on account using (aula_is_system()) with check (aula_is_system());

      alter table affiliation enable row level security;
      alter table affiliation force row level security;
      create policy affiliation_read on affiliation for select using (aula_is_actor(account_id) or aula_reaches(municipality_key));
      create policy affiliation_write on affiliation using (aula_is_system()) with check (aula_is_system());

      alter table role_assignment enable row level security;
      alter table role_assignment force row level security;
      create policy role_assignment_read on role_assignment for select using (
        aula_is_actor(account_id) or aula_reaches(null)
        or account_id in (select account_id from affiliation where ends_on is null and aula_reaches(municipality_key)));
      create policy role_assignment_write on role_assignment using (aula_is_system()) with check (aula_is_system());

      alter table notice_acceptance enable row level security;
      alter table notice_acceptance force row level security;
      create policy notice_acceptance_read on notice_acceptance for select using (aula_is_actor(account_id) or aula_is_system());
      create policy notice_acceptance_made on notice_acceptance for insert with check (aula_is_system());

      alter table session enable row level security;
      alter table session force row level security;
      create policy session_read on session for select using (aula_is_actor(account_id) or aula_is_system());
      create policy session_write on session using (aula_is_system()) with check (aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
