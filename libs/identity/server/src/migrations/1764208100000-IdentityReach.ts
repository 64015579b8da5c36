import type { MigrationInterface, QueryRunner } from 'typeorm';

const TERRITORY = `(select string_to_array(current_setting('aula.territory', true), ','))::text[]`;
const ACTOR = `(select current_setting('aula.actor', true))`;
const reaches = (municipality: string) => `(left(${municipality}, 2) = any (${TERRITORY}) or ${municipality} = any (${TERRITORY}) or '*' = any (${TERRITORY}))`;
const worksThere = (account: string) => `
  ${account}::text = ${ACTOR} or '*' = any (${TERRITORY})
  or exists (select from affiliation f where f.account_id = ${account} and f.ends_on is null and ${reaches('f.municipality_key')})`;

/**
 * The same people are reached as before. The settings are read once for each statement, not for each row, and whoever reads a few accounts
 * looks for the affiliations of those few: before, any look at somebody else read the affiliations of everybody.
 */
export class IdentityReach1764208100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy account_read on account using (${worksThere('account.id')});
      alter policy role_assignment_read on role_assignment using (${worksThere('role_assignment.account_id')});
      alter policy affiliation_read on affiliation using (account_id::text = ${ACTOR} or ${reaches('municipality_key')});

      -- As in a Mexican list: by surnames, whoever has one alone before those with two, ñ after n, accents aside. Compared byte by byte: a collation takes ten times as long.
      create function aula_name_order(first_surname text, second_surname text, given_names text) returns text language sql immutable parallel safe as $$
        select aula_plain(replace(replace(concat_ws(chr(1), first_surname, coalesce(second_surname, ''), given_names), 'ñ', 'n~'), 'Ñ', 'n~'))
      $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
