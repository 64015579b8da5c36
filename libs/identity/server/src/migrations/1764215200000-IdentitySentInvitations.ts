import type { MigrationInterface, QueryRunner } from 'typeorm';

const TERRITORY = `(select string_to_array(current_setting('aula.territory', true), ','))::text[]`;
const reaches = (place: string) => `(left(${place}, 2) = any (${TERRITORY}) or ${place} = any (${TERRITORY}) or '*' = any (${TERRITORY}))`;

/** Invitations to one e-mail each, from a form or a file. */
export class IdentitySentInvitations1764215200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sent_invitation (
        id uuid primary key default gen_random_uuid(),
        email text not null check (email = btrim(email) and email = lower(email)),
        given_names text not null default '',
        first_surname text not null default '',
        second_surname text,
        municipality_key text not null references municipality,
        agency text not null default '',
        position text not null default '',
        role text not null check (role in ('learner', 'trainer', 'liaison', 'coordinator')),
        course_key text,
        language text not null check (language in ('es', 'en')),
        -- Null where the house itself invites.
        invited_by uuid references account on delete set null,
        invited_at timestamptz not null,
        ends_at timestamptz not null,
        -- What goes out together: a file, or one alone.
        batch_id uuid not null,
        sendings integer not null default 0,
        sent_at timestamptz,
        withdrawn_at timestamptz,
        opened_at timestamptz,
        opened_account_id uuid references account on delete set null,
        -- The attempt that opened it.
        opened_by uuid,
        check (opened_at is null or withdrawn_at is null)
      );
      -- One open invitation for an e-mail, whoever asks: the same file twice invites once.
      create unique index sent_invitation_open on sent_invitation (email) where opened_at is null and withdrawn_at is null;
      create index sent_invitation_newest on sent_invitation (invited_at desc, id);
      create index sent_invitation_batch on sent_invitation (batch_id);

      alter table sent_invitation enable row level security;
      alter table sent_invitation force row level security;
      create policy sent_invitation_read on sent_invitation for select using (${reaches('municipality_key')});
      create policy sent_invitation_write on sent_invitation using (aula_is_system()) with check (aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
