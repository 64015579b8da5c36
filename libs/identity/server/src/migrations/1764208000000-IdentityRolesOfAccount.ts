import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every request asks for the roles of one account. The index there was is of current ones alone, and a role may have an end that is yet to come: all rows were read. */
export class IdentityRolesOfAccount1764208000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index role_assignment_of_account on role_assignment (account_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
