import type { Enrolment } from '@aula/enrolment/contract';

/** What waits for a person in a course, as messages tell it. */
export interface WhatWaits {
  readonly courseKey: string;
  /** Course content: Spanish in both languages. */
  readonly courseTitle: string;
  /** Where to go on; null when only requirements are left. */
  readonly nextLesson: { readonly code: string; readonly title: string; readonly minutes: number; readonly bytes: number } | null;
  /** What the course asks for beside its lessons and is not met, as the course names it. */
  readonly missing: readonly string[];
}

export function whatWaits({ courseKey, courseTitle, lessons, nextLesson, requirements }: Enrolment): WhatWaits {
  return {
    courseKey, courseTitle, nextLesson: lessons.find(({ code }) => code === nextLesson) ?? null,
    missing: requirements.filter(({ metAt }) => metAt === null).map(({ title }) => title),
  };
}
