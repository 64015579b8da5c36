import type { MigrationInterface, QueryRunner } from 'typeorm';

const TERRITORY = `(select string_to_array(current_setting('aula.territory', true), ','))::text[]`;
const EVERYWHERE = `'*' = any (${TERRITORY})`;
const PARTLY = `(left(place, 2) = any (${TERRITORY}) or place = any (${TERRITORY}))`;

/**
 * Whoever reaches some of an entry's places saw the ids of all whom it concerns: a policy hides rows, and not parts of them. Now two views show what is
 * theirs of it, and the entry itself only whoever reaches everything. They read as the tables' owner, and in the reader's scope: the policy for partly
 * reached entries is the owner's alone, and that of accounts decides about each person.
 */
export class IdentityEntriesAsReached1764240000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy audit_entry_read on audit_entry using (aula_is_system() or ${EVERYWHERE});
      create policy audit_entry_partly on audit_entry for select to current_user using (exists (select from unnest(municipalities) as place where ${PARTLY}));

      create view audit_entry_reached as
        select e.id, e.action, e.actor_id, e.details, e.correlation_id, e.made_at,
          case when ${EVERYWHERE} then e.municipalities else array(select place from unnest(e.municipalities) as place where ${PARTLY}) end as municipalities
        from audit_entry e;

      -- One row for each person whom an entry concerns; who reaches everything is told of accounts that are gone, too.
      create view audit_entry_subject as
        select e.id as entry_id, subject.id as account_id, subject.place
        from audit_entry e, unnest(e.subjects) with ordinality as subject (id, place)
        where ${EVERYWHERE} or exists (select from account a where a.id = subject.id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
