import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each person was told, and what they want by mail. */
export class NotificationsInbox1764201100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null references account,
        -- The message and what it is about: asking twice makes one.
        key text not null check (key <> ''),
        language text not null check (language in ('es', 'en')),
        subject text not null check (subject <> ''),
        text text not null check (text <> ''),
        path text not null check (path ~ '^/[^/]'),
        told_at timestamptz not null,
        read_at timestamptz,
        unique (account_id, key)
      );
      create index notice_newest on notice (account_id, told_at desc, id desc);
      create index notice_unread on notice (account_id) where read_at is null;
      alter table notice enable row level security;
      alter table notice force row level security;
      create policy seen on notice for select using (aula_is_actor(account_id) or aula_is_system());
      create policy told on notice for insert with check (aula_is_system());
      create policy read on notice for update using (aula_is_actor(account_id)) with check (aula_is_actor(account_id));
      create trigger keep_told before update of id, account_id, key, language, subject, text, path, told_at on notice
        execute function aula_refuse('what was told stays as it was written');

      -- Without a row, a category is wanted.
      create table mail_preference (
        account_id uuid not null references account,
        category text not null check (category in ('reminder')),
        is_wanted boolean not null,
        changed_at timestamptz not null,
        primary key (account_id, category)
      );
      alter table mail_preference enable row level security;
      alter table mail_preference force row level security;
      -- The house too: a link in a mail says who it is, without anybody being signed in.
      create policy seen on mail_preference for select using (aula_is_actor(account_id) or aula_is_system());
      create policy said on mail_preference for insert with check (aula_is_actor(account_id) or aula_is_system());
      create policy said_again on mail_preference for update
        using (aula_is_actor(account_id) or aula_is_system()) with check (aula_is_actor(account_id) or aula_is_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
