import { tableLines } from './table-lines';

export interface MeasuredLesson {
  readonly code: string;
  readonly title: string;
  readonly words: number;
  readonly activityMinutes: number;
  readonly minutes: number;
  readonly bytes: number;
}

const HEAD = ['lección', 'palabras', 'actividad', 'minutos', 'bytes', 'título'];

/** Lines of a table, numbers to the right, with the sums of the course below. */
export function lessonTable(lessons: readonly MeasuredLesson[], { minutes, hours }: { readonly minutes: number; readonly hours: number }): string[] {
  const sum = (of: (lesson: MeasuredLesson) => number) => String(lessons.reduce((total, lesson) => total + of(lesson), 0));
  const rows = lessons.map((lesson) => [lesson.code, String(lesson.words), String(lesson.activityMinutes), String(lesson.minutes), String(lesson.bytes), lesson.title]);
  const total = ['suma', sum(({ words }) => words), sum(({ activityMinutes }) => activityMinutes), String(minutes), sum(({ bytes }) => bytes), `${hours} horas`];
  return tableLines([HEAD, ...rows, total], [HEAD.length - 1]);
}
