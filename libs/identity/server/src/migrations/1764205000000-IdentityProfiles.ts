import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people change about themselves has a revision; a session can be named without its hash, and its device without a language. */
export class IdentityProfiles1764205000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The owner is bound by the policies on session too.
      select set_config('aula.actor', 'system', true), set_config('aula.territory', '*', true);
      alter table account add column profile_revision integer not null default 1;

      alter table session add column id uuid not null unique default gen_random_uuid(), add column browser text, add column system text;
      update session set browser = nullif(split_part(device, ' en ', 1), 'Otro navegador'), system = nullif(split_part(device, ' en ', 2), '');
      alter table session drop column device;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
