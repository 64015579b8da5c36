import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was reminded, and a first look at every course that is under way. */
export class EnrolmentReminders1764201200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reminder (
        account_id uuid not null references account,
        -- The calendar day where the person worked.
        sent_on date not null,
        enrolment_id uuid not null references enrolment,
        sent_at timestamptz not null,
        primary key (account_id, sent_on)
      );
      alter table reminder enable row level security;
      alter table reminder force row level security;
      create policy seen on reminder for select using (aula_is_actor(account_id) or aula_is_system());
      create policy sent on reminder for insert with check (aula_is_system());

      -- The owner is bound by the policies on enrolment too.
      select set_config('aula.actor', 'system', true), set_config('aula.territory', '*', true);
      -- Most are long due. Whoever is looked at outside of the morning is put off to the next one, so it need not be nine o'clock here.
      insert into schedule (job, key, due_at, data)
      select 'enrolment.remind-learner', e.id, e.enrolled_at + interval '7 days', jsonb_build_object('enrolmentId', e.id)
      from enrolment e where not exists (select from completion c where c.enrolment_id = e.id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
