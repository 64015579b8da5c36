import type { MigrationInterface, QueryRunner } from 'typeorm';

const TERRITORY = `(select string_to_array(current_setting('aula.territory', true), ','))::text[]`;
const ACTOR = `(select current_setting('aula.actor', true))`;
const reaches = (place: string) => `(left(${place}, 2) = any (${TERRITORY}) or ${place} = any (${TERRITORY}) or '*' = any (${TERRITORY}))`;

/** Codes that are read aloud or lie on a sheet, who came by which, and who tried wrong ones from where. */
export class IdentityInvitationCodes1764215000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invitation_code (
        id uuid primary key default gen_random_uuid(),
        code text not null unique check (code ~ '^[1-9A-HJKMP-TW-Z]{4}-[1-9A-HJKMP-TW-Z]{4}$'),
        -- A state, or one municipality.
        place_key text not null check (place_key ~ '^[0-9]{2}([0-9]{3})?$'),
        role text not null check (role in ('learner', 'trainer', 'liaison', 'coordinator')),
        course_key text,
        use_limit integer not null check (use_limit between 1 and 1000),
        use_count integer not null default 0 check (use_count between 0 and use_limit),
        time_zone text not null,
        ends_at timestamptz not null,
        -- Null where the house itself made it.
        made_by uuid references account on delete set null,
        made_at timestamptz not null,
        revoked_at timestamptz
      );
      create index invitation_code_of_place on invitation_code (place_key);

      create table invitation_use (
        account_id uuid primary key references account on delete cascade,
        code_id uuid not null references invitation_code,
        used_at timestamptz not null
      );
      create index invitation_use_of_code on invitation_use (code_id);

      -- Where wrong codes came from, as a keyed hash: no address is kept.
      create table wrong_code (
        origin bytea primary key check (length(origin) = 32),
        since timestamptz not null,
        tries integer not null check (tries > 0)
      );

      alter table invitation_code enable row level security;
      alter table invitation_code force row level security;
      create policy invitation_code_read on invitation_code for select using (${reaches('place_key')});
      create policy invitation_code_made on invitation_code for insert with check (${reaches('place_key')} and (made_by::text = ${ACTOR} or aula_is_system()));
      create policy invitation_code_changed on invitation_code for update using (${reaches('place_key')}) with check (${reaches('place_key')});

      alter table invitation_use enable row level security;
      alter table invitation_use force row level security;
      create policy invitation_use_read on invitation_use for select using (aula_is_actor(account_id) or aula_is_system());
      create policy invitation_use_made on invitation_use for insert with check (aula_is_system());

      alter table wrong_code enable row level security;
      alter table wrong_code force row level security;
      create policy wrong_code_house on wrong_code using (aula_is_system()) with check (aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
