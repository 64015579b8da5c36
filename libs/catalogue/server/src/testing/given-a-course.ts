import type { LessonOutline } from '@aula/catalogue/contract';
import { type TestDatabase, withClient } from '@aula/platform/testing';
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { hoursOf } from '../package/measure';

export interface WantedCourse {
  readonly key?: string;
  readonly title?: string;
  /** How many lessons, all in module 1; two by default. */
  readonly lessons?: number;
  /** Beside the lessons. None by default. */
  readonly requirements?: readonly { kind: string; key: string; title?: string }[];
}

export interface GivenCourse {
  readonly courseId: string;
  readonly courseVersionId: string;
  readonly courseKey: string;
  /** Codes in order: `1.1`, `1.2`. */
  readonly lessons: readonly string[];
}

const LESSON = { kind: 'lectura' satisfies LessonOutline['kind'], minutes: 20, bytes: 700, html: '<p>Uno</p><p>Dos</p>' };

/** A published version written straight into the tables. Asked again with the same key, it makes the next version. */
export async function givenACourse(database: TestDatabase, wanted: WantedCourse = {}): Promise<GivenCourse> {
  return withClient(database.superuserUrl, async (client) => {
    await client.query('begin');
    const given = await writeCourse(client, wanted);
    await client.query('commit');
    return given;
  });
}

async function writeCourse(client: Client, { key = 'ga-101', title = 'Fundamentos de gobierno abierto', lessons = 2, requirements = [] }: WantedCourse): Promise<GivenCourse> {
  const codes = Array.from({ length: lessons }, (_, index) => `1.${index + 1}`);
  const courseId = await idFrom(client, 'insert into course (key) values ($1) on conflict (key) do update set key = excluded.key returning id', [key]);
  const minutes = lessons * LESSON.minutes;
  const courseVersionId = await idFrom(
    client,
    `insert into course_version (course_id, number, content_hash, code, title, level, language, licence, summary, audience, goal, outcomes, minutes, hours, published_at)
     select $1, coalesce(max(number), 0) + 1, $2, upper($3), $4, 'introductorio', 'es-MX', 'CC-BY-4.0', 'Resumen.', 'Personas servidoras públicas.', 'Objetivo.', '{Uno,Dos,Tres}', $5, $6, '2026-01-15T18:00:00Z'
     from course_version where course_id = $1 returning id`,
    [courseId, randomUUID(), key, title, minutes, hoursOf([minutes])],
  );
  await client.query(`insert into course_module (course_version_id, number, title) values ($1, 1, 'Módulo de prueba')`, [courseVersionId]);
  await client.query(
    `insert into lesson (course_version_id, code, module_number, position, title, kind, summary, minutes, bytes, html)
     select $1, code, 1, position, 'Lección ' || code, $3, '{Primera.,Segunda.}', $4, $5, $6 from unnest($2::text[]) with ordinality as given (code, position)`,
    [courseVersionId, codes, LESSON.kind, LESSON.minutes, LESSON.bytes, LESSON.html],
  );
  const asked = [{ kind: 'all-lessons', key: '', title: 'Terminar todas las lecciones' }, ...requirements];
  for (const [index, requirement] of asked.entries()) {
    await client.query('insert into course_requirement (course_version_id, kind, key, position, title) values ($1, $2, $3, $4, $5)',
      [courseVersionId, requirement.kind, requirement.key, index + 1, requirement.title ?? `Requisito ${requirement.key}`]);
  }
  return { courseId, courseVersionId, courseKey: key, lessons: codes };
}

async function idFrom(client: Client, sql: string, parameters: unknown[]): Promise<string> {
  const { rows } = await client.query<{ id: string }>(sql, parameters);
  const [row] = rows;
  if (!row) throw new Error('nothing was written');
  return row.id;
}
