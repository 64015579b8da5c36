import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions on a device that other people use too; between the two steps of signing in, what was said in the first is kept. */
export class IdentitySharedSessions1764230000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session add column is_shared boolean not null default false;
      alter table pending_sign_in add column is_shared boolean not null default false;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
