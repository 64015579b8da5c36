import { type Language, named } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** Key of a course in addresses: `ga-101`. */
export const courseKey = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40));

/** Number of module and lesson: `2.3`. */
export const lessonCode = z.string().check(z.regex(/^\d{1,2}\.\d{1,2}$/));

export const lessonKind = z.enum(['lectura', 'descargable', 'video', 'actividad', 'tarea']);

export const lessonOutline = named('LessonOutline', z.object({
  code: lessonCode,
  title: z.string(),
  kind: lessonKind,
  minutes: z.int(),
  /** Weight of the lesson's text on the wire, compressed. */
  bytes: z.int(),
}));
export type LessonOutline = z.infer<typeof lessonOutline>;

export const moduleOutline = named('ModuleOutline', z.object({ number: z.int(), title: z.string(), lessons: z.array(lessonOutline) }));

/** What completing asks for: every lesson, or a requirement of a kind that some domain answers for. */
export const requirement = named('Requirement', z.object({ kind: z.string(), key: z.string(), title: z.string(), titleInEnglish: z.optional(z.string()) }));
export type Requirement = z.infer<typeof requirement>;

/** How a requirement reads; in Spanish where the version has no English. */
export function requirementTitle({ title, titleInEnglish }: Requirement, language: Language): string {
  return language === 'en' ? (titleInEnglish ?? title) : title;
}

const courseFacts = {
  key: courseKey,
  code: z.string(),
  title: z.string(),
  summary: z.string(),
  level: z.string(),
  /** Sum of the lessons' minutes, rounded down to the half hour. */
  hours: z.number(),
  minutes: z.int(),
  lessonCount: z.int(),
  bytes: z.int(),
};

export const courseCard = named('CourseCard', z.object(courseFacts));
export type CourseCard = z.infer<typeof courseCard>;

export const course = named('Course', z.object({
  ...courseFacts,
  version: z.int(),
  audience: z.string(),
  goal: z.string(),
  outcomes: z.array(z.string()),
  modules: z.array(moduleOutline),
  requirements: z.array(requirement),
}));
export type Course = z.infer<typeof course>;

export const catalogue = named('Catalogue', z.object({ items: z.array(courseCard) }));
