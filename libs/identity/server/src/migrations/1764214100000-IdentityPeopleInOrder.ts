import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of people go by name without sorting everybody for one page; what somebody says of their work can be sent back to be corrected. */
export class IdentityPeopleInOrder1764214100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account add column name_order text not null collate "C" generated always as (aula_name_order(first_surname, second_surname, given_names)) stored;
      create index account_by_name on account (name_order, id);

      alter table affiliation
        add column declined_at timestamptz,
        add column declined_by uuid references account,
        add column declined_words text,
        add check (declined_at is null or confirmed_at is null),
        add check ((declined_at is null) = (declined_words is null));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
