import type { MigrationInterface, QueryRunner } from 'typeorm';

const TERRITORY = `(select string_to_array(current_setting('aula.territory', true), ','))::text[]`;
const ACTOR = `(select current_setting('aula.actor', true))`;
const reaches = (municipality: string) => `(left(${municipality}, 2) = any (${TERRITORY}) or ${municipality} = any (${TERRITORY}) or '*' = any (${TERRITORY}))`;

/**
 * Accounts as governments have them: some without an e-mail, with a user name instead, or without a passphrase; work that was declared by the
 * person or confirmed by somebody else, in one term of office; enlaces and auditors; and a substitute who holds a role for somebody else.
 */
export class IdentityGovernment1764210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The owner is bound by the policies too.
      select set_config('aula.actor', 'system', true), set_config('aula.territory', '*', true);

      alter table account
        alter column email drop not null,
        alter column passphrase_hash drop not null,
        add column user_name text unique check (user_name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
        add column email_verified_at timestamptz,
        add check (email is not null or user_name is not null),
        add check (email_verified_at is null or email is not null);
      -- Nobody will ever open the mailboxes of the demo.
      update account set email_verified_at = created_at where is_demo;

      alter table affiliation
        add column unit text not null default '',
        add column level text check (level in ('elected', 'senior', 'middle', 'operational')),
        add column administration_id uuid references administration,
        add column confirmed_at timestamptz,
        -- Null where the house itself was told, by the command line.
        add column confirmed_by uuid references account,
        add check (confirmed_by is null or confirmed_at is not null);
      update affiliation f set administration_id = t.id from administration t
      where t.municipality_key = f.municipality_key and f.starts_on between t.starts_on and t.ends_on;

      alter table role_assignment
        drop constraint role_assignment_role_check,
        add constraint role_assignment_role_check check (role in ('learner', 'trainer', 'liaison', 'coordinator', 'auditor', 'administrator')),
        add column substitute_id uuid references account on delete set null check (substitute_id <> account_id),
        add column substitute_from timestamptz,
        add column substitute_until timestamptz check (substitute_until >= substitute_from),
        add check (substitute_id is null or substitute_from is not null);
      create index role_assignment_of_substitute on role_assignment (substitute_id) where substitute_id is not null;
      alter policy role_assignment_read on role_assignment using (
        account_id::text = ${ACTOR} or substitute_id::text = ${ACTOR} or '*' = any (${TERRITORY})
        or exists (select from affiliation f where f.account_id = role_assignment.account_id and f.ends_on is null and ${reaches('f.municipality_key')}));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
