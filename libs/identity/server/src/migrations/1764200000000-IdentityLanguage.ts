import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The language in which the house writes to a person. */
export class IdentityLanguage1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table account add column language text not null default 'es' check (language in ('es', 'en'))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
