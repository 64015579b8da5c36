import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role is held once at a time. Before, only roles without an end were kept apart; now the days of all of them are. */
export class IdentityRoleDays1764214000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table role_assignment
        add constraint role_assignment_once exclude using gist (account_id with =, role with =, scope with =, key with =, tstzrange(starts_at, ends_at) with &&);
      drop index role_assignment_current;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
