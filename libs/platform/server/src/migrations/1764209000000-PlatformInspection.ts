import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done lately is counted from its own end: the ledger keeps everything. */
export class PlatformInspection1764209000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index delivery_closed on delivery (closed_at, job) where closed_at is not null');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
