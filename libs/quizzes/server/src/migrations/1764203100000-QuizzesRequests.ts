import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Asking for another attempt after the last allowed one failed. Each granted request allows one more. */
export class QuizzesRequests1764203100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attempt_request (
        id uuid primary key default gen_random_uuid(),
        enrolment_id uuid not null references enrolment,
        quiz_id uuid not null references quiz,
        account_id uuid not null references account,
        -- Where the person worked on the day of asking: who reaches it, decides.
        municipality_key text references municipality,
        reason text not null,
        asked_at timestamptz not null,
        state text not null default 'open' check (state in ('open', 'granted', 'declined')),
        decided_by uuid references account,
        decided_at timestamptz,
        words text not null default '',
        check (num_nulls(decided_by, decided_at) = case state when 'open' then 2 else 0 end),
        check (decided_by <> account_id)
      );
      create unique index attempt_request_one_open on attempt_request (enrolment_id, quiz_id) where state = 'open';
      create index attempt_request_of_quiz on attempt_request (enrolment_id, quiz_id);
      create index attempt_request_waiting on attempt_request (asked_at, id) where state = 'open';
      create index attempt_request_of_account on attempt_request (account_id);

      create trigger keep_decided before update on attempt_request for each row
        when (old.state <> 'open' or (old.id, old.enrolment_id, old.quiz_id, old.account_id, old.municipality_key, old.reason, old.asked_at)
          is distinct from (new.id, new.enrolment_id, new.quiz_id, new.account_id, new.municipality_key, new.reason, new.asked_at))
        execute function aula_refuse('what was asked and what was decided never changes');

      alter table attempt_request enable row level security;
      alter table attempt_request force row level security;
      create policy seen on attempt_request for select using (aula_is_actor(account_id) or aula_reaches(municipality_key));
      create policy asked on attempt_request for insert with check (aula_is_actor(account_id) and state = 'open');
      create policy decided on attempt_request for update using (aula_reaches(municipality_key) and not aula_is_actor(account_id))
        with check (state <> 'open' and aula_is_actor(decided_by));

      -- Whoever asks shows their attempts at this quiz to those who may decide, for as long as the request is open.
      create policy asked_for on attempt for select using (exists (
        select from attempt_request r
        where r.enrolment_id = attempt.enrolment_id and r.quiz_id = attempt.quiz_id and r.state = 'open' and aula_reaches(r.municipality_key)));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
