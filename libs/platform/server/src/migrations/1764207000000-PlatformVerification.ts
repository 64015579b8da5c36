import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The house looks at kept answers too: `npm run aula -- verify` compares each with the work it tells of. */
export class PlatformVerification1764207000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create policy verified on idempotency_key for select using (aula_is_system())');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
