import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be done at a later hour, and the headers of a mail. */
export class PlatformSchedules1764201000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table schedule (
        job text not null,
        -- What it is about, once: the id of an enrolment.
        key text not null check (key <> ''),
        -- Null: at rest. It was cancelled, or has fallen due and its job was asked for.
        due_at timestamptz,
        data jsonb not null,
        primary key (job, key)
      );
      create index schedule_due on schedule (due_at) where due_at is not null;

      alter table mail add column headers jsonb not null default '{}' check (jsonb_typeof(headers) = 'object');
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
