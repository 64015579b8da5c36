import type { CourseVersionRecord, LessonRecord } from '@aula/catalogue/server';
import type { Enrolment, Lesson } from '@aula/enrolment/contract';
import { type EnrolmentState, isSame, lessonCodesOf, requirementsBesideLessons } from '../progress/enrolment-state';

/** The contract's answer, from the pinned version and what was done in it. */
export function toEnrolment(version: CourseVersionRecord, state: EnrolmentState): Enrolment {
  const lessons = version.modules.flatMap((module) => module.lessons.map((lesson) => {
    const done = state.lessons.find(({ code }) => code === lesson.code);
    return { ...lesson, moduleNumber: module.number, moduleTitle: module.title, block: done?.block ?? 0, completedAt: instantOf(done?.completedAt) };
  }));
  return {
    id: state.id, courseKey: version.courseKey, courseCode: version.code, courseTitle: version.title, hours: version.hours, version: version.number,
    enrolledAt: state.enrolledAt.toISOString(), completedAt: state.completedAt?.toISOString() ?? null, lessons,
    requirements: requirementsBesideLessons(version).map((asked) => ({ ...asked, metAt: instantOf(state.met.find((met) => isSame(met, asked))?.metAt) })),
    nextLesson: lessons.find(({ completedAt }) => completedAt === null)?.code ?? null,
  };
}

export function toLesson(version: CourseVersionRecord, lesson: LessonRecord, { block, completedAt }: { block: number; completedAt: Date | null }): Lesson {
  const codes = lessonCodesOf(version);
  const index = codes.indexOf(lesson.code);
  return {
    ...lesson, summary: [...lesson.summary], block, completedAt: completedAt?.toISOString() ?? null,
    previous: codes[index - 1] ?? null, next: codes[index + 1] ?? null, lessonCount: codes.length,
  };
}

/** PostgreSQL writes instants inside JSON with an offset; the contract's come from here, always in UTC. */
function instantOf(written: string | null | undefined): string | null {
  return written ? new Date(written).toISOString() : null;
}
