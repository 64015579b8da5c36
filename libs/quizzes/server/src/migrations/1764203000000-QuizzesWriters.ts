import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each writer's last word to each question is kept, in the order in which they arrived; the last one stands. */
export class QuizzesWriters1764203000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table answer add column writer uuid, add column arrival int check (arrival >= 1);
      update answer set writer = gen_random_uuid(), arrival = ranked.arrival
        from (select attempt_id, question_id, row_number() over (partition by attempt_id order by saved_at, question_id) as arrival from answer) ranked
        where ranked.attempt_id = answer.attempt_id and ranked.question_id = answer.question_id;
      alter table answer alter column writer set not null, alter column arrival set not null,
        drop constraint answer_pkey, add primary key (attempt_id, question_id, writer), add unique (attempt_id, arrival);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
