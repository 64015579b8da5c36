import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses and their published versions, which never change: the database itself refuses. */
export class CatalogueCourses1763856300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table course (
        id uuid primary key default gen_random_uuid(),
        key text not null unique
      );

      create table course_version (
        id uuid primary key default gen_random_uuid(),
        course_id uuid not null references course,
        number int not null check (number > 0),
        content_hash text not null,
        code text not null,
        title text not null,
        level text not null,
        language text not null,
        licence text not null,
        summary text not null,
        audience text not null,
        goal text not null,
        outcomes text[] not null,
        minutes int not null,
        hours double precision not null,
        published_at timestamptz not null,
        -- Its rows are written in one transaction; afterwards nothing can be added either.
        made_in xid8 not null default pg_current_xact_id(),
        unique (course_id, number)
      );

      create table course_module (
        course_version_id uuid not null references course_version,
        number int not null,
        title text not null,
        primary key (course_version_id, number)
      );

      create table lesson (
        course_version_id uuid not null references course_version,
        code text not null,
        module_number int not null,
        position int not null,
        title text not null,
        kind text not null,
        summary text[] not null,
        minutes int not null,
        bytes int not null,
        html text not null,
        primary key (course_version_id, code),
        unique (course_version_id, position),
        foreign key (course_version_id, module_number) references course_module
      );

      create table course_requirement (
        course_version_id uuid not null references course_version,
        kind text not null,
        key text not null,
        position int not null,
        title text not null,
        primary key (course_version_id, kind, key)
      );

      create trigger keep_published before update or delete or truncate on course_version execute function aula_refuse('a published course version never changes');
      create trigger keep_published before update or delete or truncate on course_module execute function aula_refuse('a published course version never changes');
      create trigger keep_published before update or delete or truncate on lesson execute function aula_refuse('a published course version never changes');
      create trigger keep_published before update or delete or truncate on course_requirement execute function aula_refuse('a published course version never changes');

      create function catalogue_keep_closed() returns trigger language plpgsql as $$
        begin
          if not exists (select from course_version where id = new.course_version_id and made_in = pg_current_xact_id()) then
            raise exception 'a published course version never changes: % into % refused', tg_op, tg_table_name;
          end if;
          return new;
        end
      $$;
      create trigger keep_closed before insert on course_module for each row execute function catalogue_keep_closed();
      create trigger keep_closed before insert on lesson for each row execute function catalogue_keep_closed();
      create trigger keep_closed before insert on course_requirement for each row execute function catalogue_keep_closed();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward; restore a backup to go back');
  }
}
