import { courseKey, lessonCode, lessonKind, requirement } from '@aula/catalogue/contract';
import { instant, named } from '@aula/platform/contract';
import * as z from 'zod/mini';

export const lessonProgress = named('LessonProgress', z.object({
  code: lessonCode,
  title: z.string(),
  moduleNumber: z.int(),
  moduleTitle: z.string(),
  kind: lessonKind,
  minutes: z.int(),
  bytes: z.int(),
  /** Index of the last block that was read, from 0. */
  block: z.int(),
  completedAt: z.nullable(instant),
}));
export type LessonProgress = z.infer<typeof lessonProgress>;

export const requirementProgress = named('RequirementProgress', z.extend(requirement, { metAt: z.nullable(instant) }));

export const enrolment = named('Enrolment', z.object({
  id: z.uuid(),
  courseKey,
  courseCode: z.string(),
  courseTitle: z.string(),
  hours: z.number(),
  /** The version that was current on the day of enrolling; it stays this one. */
  version: z.int(),
  enrolledAt: instant,
  completedAt: z.nullable(instant),
  lessons: z.array(lessonProgress),
  /** What the course asks for beside its lessons; those are told above. */
  requirements: z.array(requirementProgress),
  /** Where to go on: the first lesson not completed; null when all are. */
  nextLesson: z.nullable(lessonCode),
}));
export type Enrolment = z.infer<typeof enrolment>;

export const enrol = named('Enrol', z.strictObject({ courseKey }));

/** A lesson of the enrolment's own version, to be read. */
export const lesson = named('Lesson', z.object({
  code: lessonCode,
  title: z.string(),
  kind: lessonKind,
  moduleNumber: z.int(),
  moduleTitle: z.string(),
  summary: z.array(z.string()),
  minutes: z.int(),
  bytes: z.int(),
  /** Clean HTML made from the package's Markdown; every top-level element is a block. */
  html: z.string(),
  block: z.int(),
  completedAt: z.nullable(instant),
  previous: z.nullable(lessonCode),
  next: z.nullable(lessonCode),
  /** Position among all lessons, from 1. */
  position: z.int(),
  lessonCount: z.int(),
}));
export type Lesson = z.infer<typeof lesson>;

/** Progress only grows: a lesson once completed stays so, and sending the same again changes nothing. */
export const recordProgress = named('RecordProgress', z.strictObject({
  block: z.int().check(z.gte(0), z.lte(10_000)),
  isCompleted: z.boolean(),
}));
export type RecordProgress = z.infer<typeof recordProgress>;
