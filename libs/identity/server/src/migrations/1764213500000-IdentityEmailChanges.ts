import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of e-mail, with a way back for whoever reads the old mailbox. */
export class IdentityEmailChanges1764213500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mailed_code
        drop constraint mailed_code_purpose_check,
        add constraint mailed_code_purpose_check check (purpose in ('sign-in', 'sign-up', 'change-email'));

      create table email_change (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null references account on delete cascade,
        old_email text not null,
        new_email text not null,
        changed_at timestamptz not null,
        undone_at timestamptz
      );
      create index email_change_of_account on email_change (account_id);
      alter table email_change enable row level security;
      alter table email_change force row level security;
      create policy email_change_house on email_change using (aula_is_system()) with check (aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
