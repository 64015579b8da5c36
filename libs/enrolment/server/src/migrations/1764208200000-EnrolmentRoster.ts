import type { MigrationInterface, QueryRunner } from 'typeorm';

const TERRITORY = `(select string_to_array(current_setting('aula.territory', true), ','))::text[]`;
const ACTOR = `(select current_setting('aula.actor', true))`;
const OWN_OR_REACHED = `
  (account_id::text = ${ACTOR} or left(municipality_key, 2) = any (${TERRITORY}) or municipality_key = any (${TERRITORY}) or '*' = any (${TERRITORY}))`;

/** How many lessons each version asks for, and how many things beside them. */
const STEPS = `
  select v.id as course_version_id, (select count(*) from lesson l where l.course_version_id = v.id) as lessons,
    (select count(*) from course_requirement r where r.course_version_id = v.id and r.kind <> 'all-lessons') as requirements
  from course_version v`;

/** What a roster shows of each enrolment, kept by the very transactions that change it: to find it out anew for everybody took a second for each 20,000 people. */
export class EnrolmentRoster1764208200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table roster_entry (
        enrolment_id uuid primary key references enrolment,
        account_id uuid not null references account,
        course_id uuid not null references course,
        course_version_id uuid not null references course_version,
        -- Where the person worked on the day of enrolling, and where they work now.
        municipality_key text references municipality,
        works_in text references municipality,
        name_order text collate "C" not null,
        enrolled_at timestamptz not null,
        -- What the version asks for, which never changes, and what is done of it.
        lesson_count int not null,
        requirement_count int not null,
        lessons_completed int not null default 0,
        requirements_met int not null default 0,
        -- When something was last done; null until then.
        moved_at timestamptz,
        completed_at timestamptz
      ) with (fillfactor = 80);
      create index roster_entry_by_name on roster_entry (course_id, name_order, enrolment_id);
      create index roster_entry_of_account on roster_entry (account_id);
      -- Without them the planner takes a territory for a hundredth of what it is, and sorts everybody instead of going by the index.
      create statistics roster_entry_state on (left(municipality_key, 2)) from roster_entry;
      create statistics roster_entry_works_in_state on (left(works_in, 2)) from roster_entry;
      alter table roster_entry enable row level security;
      alter table roster_entry force row level security;
      create policy seen on roster_entry for select using ${OWN_OR_REACHED};
      create policy made on roster_entry for insert with check (aula_is_actor(account_id) or aula_is_system());
      create policy kept on roster_entry for update using (aula_is_actor(account_id) or aula_is_system());

      -- Who enrols while their name or place of work changes waits for it, or it for them: neither could see the other. Few locks, so that thousands may enrol at once.
      create function enrolment_hold_roster(account uuid) returns void language sql as $$
        select pg_advisory_xact_lock(hashtext('enrolment.roster'), abs(hashtext(account::text) % 64))
      $$;
      create function enrolment_enter_roster() returns trigger language plpgsql as $$
        begin
          perform enrolment_hold_roster(account) from (
            select min(account_id::text)::uuid as account from after_it group by abs(hashtext(account_id::text) % 64) order by abs(hashtext(account_id::text) % 64)) entering;
          insert into roster_entry (enrolment_id, account_id, course_id, course_version_id, municipality_key, works_in, name_order, enrolled_at, lesson_count, requirement_count)
          select e.id, e.account_id, e.course_id, e.course_version_id, e.municipality_key, f.municipality_key, aula_name_order(a.first_surname, a.second_surname, a.given_names), e.enrolled_at,
            steps.lessons, steps.requirements
          from after_it e join account a on a.id = e.account_id left join affiliation f on f.account_id = a.id and f.ends_on is null
            join (${STEPS}) steps on steps.course_version_id = e.course_version_id;
          return null;
        end
      $$;
      create trigger enter_roster after insert on enrolment referencing new table as after_it for each statement execute function enrolment_enter_roster();

      -- Differences are added, so that two steps at once both count.
      create function enrolment_count_new_lessons() returns trigger language plpgsql as $$
        begin
          update roster_entry r set lessons_completed = lessons_completed + moved.completed, moved_at = greatest(r.moved_at, moved.at)
          from (select enrolment_id, count(completed_at)::int as completed, max(moved_at) as at from after_it group by enrolment_id) moved
          where r.enrolment_id = moved.enrolment_id;
          return null;
        end
      $$;
      create trigger count_new_lessons after insert on lesson_progress referencing new table as after_it for each statement execute function enrolment_count_new_lessons();

      create function enrolment_count_moved_lessons() returns trigger language plpgsql as $$
        begin
          update roster_entry r set lessons_completed = lessons_completed + moved.completed, moved_at = greatest(r.moved_at, moved.at)
          from (
            select enrolment_id, sum(completed)::int as completed, max(at) as at from (
              select enrolment_id, count(completed_at) as completed, max(moved_at) as at from after_it group by enrolment_id
              union all select enrolment_id, -count(completed_at), null from before_it group by enrolment_id) steps group by enrolment_id) moved
          where r.enrolment_id = moved.enrolment_id and (moved.completed <> 0 or r.moved_at is distinct from greatest(r.moved_at, moved.at));
          return null;
        end
      $$;
      create trigger count_moved_lessons after update on lesson_progress referencing old table as before_it new table as after_it
        for each statement execute function enrolment_count_moved_lessons();

      create function enrolment_count_requirements() returns trigger language plpgsql as $$
        begin
          update roster_entry r set requirements_met = requirements_met + met.count, moved_at = greatest(r.moved_at, met.at)
          from (select enrolment_id, count(*)::int as count, max(met_at) as at from after_it group by enrolment_id) met
          where r.enrolment_id = met.enrolment_id;
          return null;
        end
      $$;
      create trigger count_requirements after insert on requirement_met referencing new table as after_it for each statement execute function enrolment_count_requirements();

      create function enrolment_note_completions() returns trigger language plpgsql as $$
        begin
          update roster_entry r set completed_at = c.completed_at from after_it c where r.enrolment_id = c.enrolment_id;
          return null;
        end
      $$;
      create trigger note_completions after insert on completion referencing new table as after_it for each statement execute function enrolment_note_completions();

      create function enrolment_follow_names() returns trigger language plpgsql as $$
        begin
          perform enrolment_hold_roster(new.id);
          update roster_entry r set name_order = aula_name_order(new.first_surname, new.second_surname, new.given_names) where r.account_id = new.id;
          return null;
        end
      $$;
      create trigger follow_names after update of given_names, first_surname, second_surname on account for each row execute function enrolment_follow_names();

      create function enrolment_follow_work() returns trigger language plpgsql as $$
        begin
          perform enrolment_hold_roster(new.account_id);
          update roster_entry r set works_in = (select f.municipality_key from affiliation f where f.account_id = new.account_id and f.ends_on is null) where r.account_id = new.account_id;
          return null;
        end
      $$;
      create trigger follow_work after insert or update on affiliation for each row execute function enrolment_follow_work();

      -- The owner is bound by the policies too.
      select set_config('aula.actor', 'system', true), set_config('aula.territory', '*', true);
      insert into roster_entry (enrolment_id, account_id, course_id, course_version_id, municipality_key, works_in, name_order, enrolled_at, lesson_count, requirement_count, lessons_completed, requirements_met, moved_at, completed_at)
      select e.id, e.account_id, e.course_id, e.course_version_id, e.municipality_key, f.municipality_key, aula_name_order(a.first_surname, a.second_surname, a.given_names), e.enrolled_at,
        steps.lessons, steps.requirements, coalesce(p.completed, 0), coalesce(m.met, 0), greatest(p.at, m.at), c.completed_at
      from enrolment e join account a on a.id = e.account_id left join affiliation f on f.account_id = a.id and f.ends_on is null
        join (${STEPS}) steps on steps.course_version_id = e.course_version_id
        left join (select enrolment_id, count(completed_at) as completed, max(moved_at) as at from lesson_progress group by enrolment_id) p on p.enrolment_id = e.id
        left join (select enrolment_id, count(*) as met, max(met_at) as at from requirement_met group by enrolment_id) m on m.enrolment_id = e.id
        left join completion c on c.enrolment_id = e.id;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
