import { ALL_LESSONS, type CourseVersionRecord } from '@aula/catalogue/server';
import type { RequirementName } from '../enrolment/enrolment-records';

/** What was done in one enrolment. Instants inside lists come as ISO text with an offset. */
export interface EnrolmentState {
  readonly id: string;
  readonly courseVersionId: string;
  readonly enrolledAt: Date;
  readonly completedAt: Date | null;
  readonly lessons: readonly LessonState[];
  readonly met: readonly (RequirementName & { readonly metAt: string })[];
}

export interface LessonState {
  readonly code: string;
  readonly block: number;
  readonly completedAt: string | null;
}

/** How far one enrolment is, for what comes after the lessons. */
export interface EnrolmentSteps {
  readonly id: string;
  readonly courseVersionId: string;
  readonly areLessonsDone: boolean;
  readonly isCompleted: boolean;
}

type Outline = Pick<CourseVersionRecord, 'modules' | 'requirements'>;

export function lessonCodesOf({ modules }: Outline): string[] {
  return modules.flatMap(({ lessons }) => lessons.map(({ code }) => code));
}

/** What the version asks for beside its lessons. */
export function requirementsBesideLessons<Requirement extends RequirementName>({ requirements }: { readonly requirements: readonly Requirement[] }): Requirement[] {
  return requirements.filter(({ kind }) => kind !== ALL_LESSONS);
}

export function isSame(one: RequirementName, other: RequirementName): boolean {
  return one.kind === other.kind && one.key === other.key;
}

/** Every lesson of the version is completed and everything else it asks for is met, in whatever order. */
export function isEarned(version: Outline, { lessons, met }: Pick<EnrolmentState, 'lessons' | 'met'>): boolean {
  return areLessonsDone(version, lessons) && requirementsBesideLessons(version).every((asked) => met.some((one) => isSame(one, asked)));
}

export function stepsOf(version: Outline, { id, courseVersionId, lessons, completedAt }: EnrolmentState): EnrolmentSteps {
  return { id, courseVersionId, areLessonsDone: areLessonsDone(version, lessons), isCompleted: completedAt !== null };
}

function areLessonsDone(version: Outline, lessons: EnrolmentState['lessons']): boolean {
  const completed = new Set(lessons.filter(({ completedAt }) => completedAt !== null).map(({ code }) => code));
  return lessonCodesOf(version).every((code) => completed.has(code));
}
