import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was ended together, and until when each role lasted before: so that it can be undone as long as the last day is not over. */
export class IdentityRolesEndedTogether1764231100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table role_assignment
        add column ended_together uuid, add column ended_together_at timestamptz, add column ends_at_before timestamptz,
        add check ((ended_together is null) = (ended_together_at is null)),
        add check (ended_together is not null or ends_at_before is null);
      create index role_assignment_ended_together on role_assignment (ended_together) where ended_together is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
