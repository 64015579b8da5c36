import type { LessonOutline, Requirement } from '@aula/catalogue/contract';

/** One published version with its outline, as other domains read it. Never changes. */
export interface CourseVersionRecord {
  readonly id: string;
  readonly courseId: string;
  readonly courseKey: string;
  /** From 1. */
  readonly number: number;
  readonly code: string;
  readonly title: string;
  readonly level: string;
  readonly language: string;
  readonly licence: string;
  readonly summary: string;
  readonly audience: string;
  readonly goal: string;
  readonly outcomes: readonly string[];
  readonly minutes: number;
  /** In half hours. */
  readonly hours: number;
  readonly publishedAt: Date;
  readonly modules: readonly ModuleRecord[];
  /** In the package's order. `all-lessons` (key empty) is always among them. */
  readonly requirements: readonly Requirement[];
}

export interface ModuleRecord {
  readonly number: number;
  readonly title: string;
  readonly lessons: readonly LessonOutline[];
}

/** One lesson to be read. */
export interface LessonRecord extends LessonOutline {
  readonly moduleNumber: number;
  readonly moduleTitle: string;
  /** Two lines. */
  readonly summary: readonly string[];
  /** Clean; every element at the top is a block. */
  readonly html: string;
  /** Among all lessons of the version, from 1. */
  readonly position: number;
}
