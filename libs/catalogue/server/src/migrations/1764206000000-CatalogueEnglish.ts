import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a course asks for, said in English too. Versions published before keep none: they never change. */
export class CatalogueEnglish1764206000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table course_requirement add column title_in_english text');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
