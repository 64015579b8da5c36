import type { MigrationInterface, QueryRunner } from 'typeorm';

const TERRITORY = `(select string_to_array(current_setting('aula.territory', true), ','))::text[]`;
const reaches = (place: string) => `(left(${place}, 2) = any (${TERRITORY}) or ${place} = any (${TERRITORY}) or '*' = any (${TERRITORY}))`;

/** Two policies let through more than was meant. */
export class IdentityNarrowerWalls1764216000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whoever reached the place of a code could raise its limit, give it another role, or bring it back. They revoke it: no row that they leave behind opens anything.
      alter policy invitation_code_changed on invitation_code
        using (${reaches('place_key')} and revoked_at is null) with check (${reaches('place_key')} and revoked_at is not null);
      -- The house counts the uses.
      create policy invitation_code_house on invitation_code for update using (aula_is_system()) with check (aula_is_system());

      -- Anybody could let entries await their seal that nobody had written: they look like entries that were taken away. Now the trigger of an entry alone adds the row,
      -- and whose the entry is, its own policy has asked. The entry itself cannot be asked here: who writes one may often not read it.
      alter policy audit_sealing_awaited on audit_sealing with check (seal_number is null and pg_trigger_depth() > 0);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
