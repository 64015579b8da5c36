import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The name a person confirmed for paper, and the certificates issued, with the facts as they were on that day. */
export class CertificatesIssued1763856600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certificate_name (
        account_id uuid primary key references account,
        name text not null check (name = btrim(name) and name <> ''),
        confirmed_at timestamptz not null
      );
      alter table certificate_name enable row level security;
      alter table certificate_name force row level security;
      create policy seen on certificate_name for select using (aula_is_actor(account_id) or aula_is_system());
      create policy confirmed on certificate_name for insert with check (aula_is_actor(account_id));
      create policy confirmed_again on certificate_name for update using (aula_is_actor(account_id)) with check (aula_is_actor(account_id));

      create table certificate (
        id uuid primary key default gen_random_uuid(),
        enrolment_id uuid not null unique references enrolment,
        account_id uuid not null references account,
        folio text not null unique check (folio ~ '^AA-[1-9A-HJKMNP-TV-Z]{4}-[1-9A-HJKMNP-TV-Z]{4}$'),
        version int not null default 1 check (version >= 1),
        state text not null default 'vigente' check (state in ('vigente', 'corregida', 'revocada')),
        -- As printed: never joined again, whatever is renamed later.
        name text not null,
        course_key text not null,
        course_title text not null,
        hours numeric not null check (hours >= 0),
        completed_on date not null,
        municipality_key text references municipality,
        municipality_name text,
        state_name text,
        issuer text not null,
        issued_at timestamptz not null,
        file_key text not null unique,
        file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
        check ((municipality_key is null) = (municipality_name is null) and (municipality_key is null) = (state_name is null))
      );
      create index certificate_account on certificate (account_id, issued_at desc);
      create index certificate_municipality on certificate (municipality_key);
      alter table certificate enable row level security;
      alter table certificate force row level security;
      create policy seen on certificate for select using (aula_is_actor(account_id) or aula_reaches(municipality_key));
      -- Only the house issues; no policy for delete.
      create policy issued on certificate for insert with check (aula_is_system());
      create policy changed on certificate for update using (aula_is_system()) with check (aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
