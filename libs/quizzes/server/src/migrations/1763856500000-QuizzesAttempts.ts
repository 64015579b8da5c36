import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quizzes with their questions, which never change once published, and what people answered. */
export class QuizzesAttempts1763856500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table quiz (
        id uuid primary key default gen_random_uuid(),
        course_version_id uuid not null references course_version,
        key text not null,
        title text not null,
        passing int not null check (passing between 1 and 100),
        attempts_allowed int not null check (attempts_allowed >= 1),
        -- Quiz and questions are written in one transaction; afterwards no question can be added either.
        made_in xid8 not null default pg_current_xact_id(),
        unique (course_version_id, key)
      );

      create table question (
        id uuid primary key default gen_random_uuid(),
        quiz_id uuid not null references quiz,
        key text not null,
        number int not null check (number >= 1),
        kind text not null check (kind in ('single-choice', 'multiple-choice', 'true-false', 'matching')),
        prompt text not null,
        content jsonb not null,
        feedback text not null,
        lesson_code text not null,
        points int not null check (points >= 1),
        unique (quiz_id, key),
        unique (quiz_id, number)
      );

      create trigger keep_published before update or delete or truncate on quiz execute function aula_refuse('a published quiz never changes');
      create trigger keep_published before update or delete or truncate on question execute function aula_refuse('a published quiz never changes');

      create function quizzes_keep_closed() returns trigger language plpgsql as $$
        begin
          if not exists (select from quiz where id = new.quiz_id and made_in = pg_current_xact_id()) then
            raise exception 'a published quiz never changes: % into % refused', tg_op, tg_table_name;
          end if;
          return new;
        end
      $$;
      create trigger keep_closed before insert on question for each row execute function quizzes_keep_closed();

      create table attempt (
        id uuid primary key default gen_random_uuid(),
        quiz_id uuid not null references quiz,
        enrolment_id uuid not null references enrolment,
        account_id uuid not null references account,
        number int not null check (number >= 1),
        -- Of the order in which options are shown; nobody outside sees it.
        seed uuid not null,
        started_at timestamptz not null,
        submitted_at timestamptz,
        score numeric(5,2) check (score between 0 and 100),
        is_passed boolean,
        unique (enrolment_id, quiz_id, number),
        check (num_nulls(submitted_at, score, is_passed) in (0, 3))
      );
      create unique index attempt_one_open on attempt (enrolment_id, quiz_id) where submitted_at is null;
      create unique index attempt_one_passed on attempt (enrolment_id, quiz_id) where is_passed;
      create index attempt_of_account on attempt (account_id);

      create trigger keep_graded before update on attempt for each row when (old.submitted_at is not null) execute function aula_refuse('a submitted attempt never changes');

      alter table attempt enable row level security;
      alter table attempt force row level security;
      create policy own_or_house on attempt using (aula_is_actor(account_id) or aula_is_system());

      -- Reached only through an attempt that was just found to be the actor's own.
      create table answer (
        attempt_id uuid not null references attempt,
        question_id uuid not null references question,
        -- In the author's keys: it outlives the way options were shown.
        response jsonb not null,
        revision int not null check (revision >= 1),
        saved_at timestamptz not null,
        primary key (attempt_id, question_id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
