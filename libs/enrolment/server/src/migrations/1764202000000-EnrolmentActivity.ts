import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a lesson's progress last moved, and the way to the people of one course. */
export class EnrolmentActivity1764202000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The owner is bound by the policies on enrolment too.
      select set_config('aula.actor', 'system', true), set_config('aula.territory', '*', true);
      alter table lesson_progress add column moved_at timestamptz;
      -- When a lesson that is still under way moved was not written down: not before its enrolment is all that is known.
      update lesson_progress p set moved_at = coalesce(p.completed_at, e.enrolled_at) from enrolment e where e.id = p.enrolment_id;
      alter table lesson_progress alter column moved_at set not null;
      create index enrolment_course on enrolment (course_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
