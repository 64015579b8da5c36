import type { MigrationInterface, QueryRunner } from 'typeorm';

const TERRITORY = `(select string_to_array(current_setting('aula.territory', true), ','))::text[]`;
const OWN_OR_REACHED = `
  (account_id::text = (select current_setting('aula.actor', true))
  or left(municipality_key, 2) = any (${TERRITORY}) or municipality_key = any (${TERRITORY}) or '*' = any (${TERRITORY}))`;

/** The same rows are seen as before; the settings are read once for each statement. By itself and short: nobody reads these tables meanwhile. */
export class EnrolmentReach1764208300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy seen on enrolment using ${OWN_OR_REACHED};
      alter policy seen on completion using ${OWN_OR_REACHED};
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
