import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a session was begun: whoever has just read their mailbox may set a passphrase without knowing the one before. */
export class IdentitySessionWays1764213300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table session add column started_by text check (started_by in ('passphrase', 'mailed-code', 'mailed-link'))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
