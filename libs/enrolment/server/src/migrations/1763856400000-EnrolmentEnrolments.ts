import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is enrolled in what, how far they are, and what they have completed. */
export class EnrolmentEnrolments1763856400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table enrolment (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null references account,
        course_id uuid not null references course,
        course_version_id uuid not null references course_version,
        municipality_key text references municipality,
        administration_id uuid references administration,
        agency text,
        position text,
        enrolled_at timestamptz not null,
        unique (account_id, course_id)
      );
      create index enrolment_municipality on enrolment (municipality_key);
      alter table enrolment enable row level security;
      alter table enrolment force row level security;
      create policy seen on enrolment for select using (aula_is_actor(account_id) or aula_reaches(municipality_key));
      create policy made on enrolment for insert with check (aula_is_actor(account_id) or aula_is_system());
      -- Nothing updates an enrolment: version and place of that day stay. Without this policy nobody could lock one.
      create policy locked on enrolment for update using (aula_is_actor(account_id) or aula_is_system()) with check (false);

      -- Reached only by the id of an enrolment that was just checked: no policies.
      create table lesson_progress (
        enrolment_id uuid not null references enrolment,
        lesson_code text not null,
        block int not null check (block >= 0),
        completed_at timestamptz,
        primary key (enrolment_id, lesson_code)
      );
      create table requirement_met (
        enrolment_id uuid not null references enrolment,
        kind text not null,
        key text not null,
        met_at timestamptz not null,
        primary key (enrolment_id, kind, key)
      );

      create table completion (
        enrolment_id uuid primary key references enrolment,
        account_id uuid not null references account,
        course_version_id uuid not null references course_version,
        completed_at timestamptz not null,
        municipality_key text references municipality,
        administration_id uuid references administration,
        agency text,
        position text
      );
      create index completion_account on completion (account_id);
      create index completion_municipality on completion (municipality_key);
      alter table completion enable row level security;
      alter table completion force row level security;
      -- No policy for update or delete: a completion once earned is never taken back.
      create policy seen on completion for select using (aula_is_actor(account_id) or aula_reaches(municipality_key));
      create policy earned on completion for insert with check (aula_is_actor(account_id) or aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
