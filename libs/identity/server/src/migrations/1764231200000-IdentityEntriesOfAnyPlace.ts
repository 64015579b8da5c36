import type { MigrationInterface, QueryRunner } from 'typeorm';

const TERRITORY = `(select string_to_array(current_setting('aula.territory', true), ','))::text[]`;

/**
 * Who reaches any place of an entry sees that it was made: before, whoever looked at people of two states at once was seen by the auditors of neither.
 * The reading tells them of the people whom they reach, and of nobody else.
 */
export class IdentityEntriesOfAnyPlace1764231200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy audit_entry_read on audit_entry using (
        aula_is_system() or '*' = any (${TERRITORY})
        or exists (select from unnest(municipalities) as place where left(place, 2) = any (${TERRITORY}) or place = any (${TERRITORY})));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
