import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What trainers send to people of their courses, to whom, and what became of it. */
export class EnrolmentTrainerReminders1764202100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trainer_reminder (
        id uuid primary key default gen_random_uuid(),
        course_id uuid not null references course,
        -- Whoever sends it.
        account_id uuid not null references account,
        words text not null check (length(words) <= 500),
        asked_at timestamptz not null
      );
      alter table trainer_reminder enable row level security;
      alter table trainer_reminder force row level security;
      create policy seen on trainer_reminder for select using (aula_is_actor(account_id) or aula_is_system());
      create policy asked on trainer_reminder for insert with check (aula_is_actor(account_id));

      create table trainer_reminder_recipient (
        reminder_id uuid not null references trainer_reminder,
        enrolment_id uuid not null references enrolment,
        -- Null until it is decided.
        outcome text check (outcome in ('reached', 'completed', 'reminded-lately', 'unsubscribed', 'out-of-reach')),
        reached_at timestamptz,
        -- From then on the person may be reminded of this course again.
        free_at timestamptz,
        primary key (reminder_id, enrolment_id),
        check ((outcome is not null and outcome = 'reached') = (reached_at is not null)),
        check ((reached_at is null) = (free_at is null)),
        check (free_at >= reached_at + interval '24 hours'),
        exclude using gist (enrolment_id with =, tstzrange(reached_at, free_at) with &&) where (outcome = 'reached')
      );
      alter table trainer_reminder_recipient enable row level security;
      alter table trainer_reminder_recipient force row level security;
      -- The policies of the reminder and of the enrolment bind these look-ups too.
      create policy seen on trainer_reminder_recipient for select using (
        aula_is_system() or exists (select from trainer_reminder r where r.id = reminder_id and aula_is_actor(r.account_id)));
      create policy asked on trainer_reminder_recipient for insert with check (
        exists (select from trainer_reminder r where r.id = reminder_id and aula_is_actor(r.account_id))
        and exists (select from enrolment e where e.id = enrolment_id and aula_reaches(e.municipality_key)));
      create policy decided on trainer_reminder_recipient for update using (aula_is_system()) with check (aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
