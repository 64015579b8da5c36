import type { Course, CourseCard } from '@aula/catalogue/contract';
import type { CourseVersionRecord } from './course-records';

export function toCard(version: CourseVersionRecord): CourseCard {
  const lessons = version.modules.flatMap((module) => module.lessons);
  const { courseKey: key, code, title, summary, level, hours, minutes } = version;
  return { key, code, title, summary, level, hours, minutes, lessonCount: lessons.length, bytes: lessons.reduce((sum, { bytes }) => sum + bytes, 0) };
}

export function toCourse(version: CourseVersionRecord): Course {
  const { number, audience, goal, outcomes, modules, requirements } = version;
  return {
    ...toCard(version), version: number, audience, goal, outcomes: [...outcomes],
    modules: modules.map((module) => ({ ...module, lessons: [...module.lessons] })), requirements: [...requirements],
  };
}
