import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that carry a code: worth nothing after a while, and emptied once they have gone out. */
export class PlatformFleetingMail1764213000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail add column good_until timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
