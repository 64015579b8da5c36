import { courseKey, lessonCode } from '@aula/catalogue/contract';
import { line } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** A kind of requirement that the catalogue itself answers for. */
export const ALL_LESSONS = 'all-lessons';

const title = line(160);
const paragraph = line(600);
const fileNames = z.array(z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)));
const courseModule = z.strictObject({ title, lessons: fileNames.check(z.minLength(1)) });

/** `course.yaml`. Each part of a package that some domain answers for adds a list of file names under its own name. */
export function courseFile(parts: readonly string[]) {
  return z.strictObject({
    ...Object.fromEntries(parts.map((part) => [part, fileNames])),
    key: courseKey,
    code: line(40),
    title,
    level: line(40),
    language: z.string().check(z.regex(/^[a-z]{2}-[A-Z]{2}$/)),
    licence: line(40),
    summary: paragraph,
    audience: paragraph,
    goal: paragraph,
    outcomes: z.array(paragraph).check(z.minLength(3), z.maxLength(4)),
    modules: z.array(courseModule).check(z.minLength(1)),
    requirements: z.array(z.looseObject({ kind: line(60) })).check(z.minLength(1)),
  });
}
export type CourseFile = z.output<ReturnType<typeof courseFile>>;

/** The lesson kinds a package may hold so far. */
const packagedKind = z.enum(['lectura', 'descargable', 'actividad', 'tarea']);

const twoLines = z.pipe(
  z.pipe(z.string(), z.transform((text) => text.trim().split('\n').map((row) => row.trim()))),
  z.array(line(200)).check(z.length(2)),
);

/** Head of a lesson's file. */
export const lessonHead = z.strictObject({ code: lessonCode, title, kind: packagedKind, summary: twoLines });
export type LessonHead = z.output<typeof lessonHead>;
