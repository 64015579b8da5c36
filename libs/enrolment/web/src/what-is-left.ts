import { requirementTitle } from '@aula/catalogue/contract';
import { inSeries, language } from '@aula/platform/web';
import type { Enrolment, LessonProgress } from '@aula/enrolment/contract';

type RequirementProgress = Enrolment['requirements'][number];

/** Lessons are named up to this many; beyond it, counted. */
const NAMED_AT_MOST = 3;

/** `Te falta: terminar la lección 3.2 y aprobar el cuestionario final.` Empty when nothing is left. */
export function whatIsLeft(enrolment: Enrolment): string {
  if (enrolment.completedAt !== null) return '';
  const lessons = openLessons(enrolment);
  const parts = [...(lessons.length > 0 ? [lessonsPart(lessons)] : []), ...openRequirements(enrolment).map(requirementPart)];
  return parts.length === 0 ? '' : $localize`:@@enrolment.still-to-do-in-series:Te falta: ${inSeries(parts)}:inSeries:.`;
}

function lessonsPart(lessons: readonly LessonProgress[]): string {
  const codes = lessons.map(({ code }) => code);
  if (codes.length === 1) return $localize`:@@enrolment.finish-lesson-join:terminar la lección ${codes.join('')}:join:`;
  return codes.length <= NAMED_AT_MOST ? $localize`:@@enrolment.finish-lessons-in-series:terminar las lecciones ${inSeries(codes)}:inSeries:` : $localize`:@@enrolment.finish-lessons-count:terminar ${codes.length}:count: lecciones`;
}

/** Titles are written as something to do: `Aprobar el cuestionario final (80 de 100)`. */
function requirementPart(requirement: RequirementProgress): string {
  const title = titleOf(requirement);
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** Where to go on. `settling`: all is done, and the server has yet to say so. */
export type NextStep =
  | { readonly kind: 'lesson'; readonly lesson: LessonProgress; readonly address: readonly string[] }
  | { readonly kind: 'requirement'; readonly title: string; readonly isQuiz: boolean; readonly address: readonly string[] }
  | { readonly kind: 'settling' | 'completed' };

export function nextStepOf(enrolment: Enrolment): NextStep {
  if (enrolment.completedAt !== null) return { kind: 'completed' };
  const [lesson] = openLessons(enrolment);
  if (lesson) return { kind: 'lesson', lesson, address: lessonAddress(enrolment.courseKey, lesson.code) };
  const [requirement] = openRequirements(enrolment);
  if (!requirement) return { kind: 'settling' };
  return { kind: 'requirement', title: titleOf(requirement), isQuiz: isQuiz(requirement.kind), address: requirementAddress(enrolment.courseKey, requirement) };
}

export function lessonAddress(courseKey: string, lessonCode: string): string[] {
  return ['/cursos', courseKey, 'lecciones', lessonCode];
}

/** In the reader's language. */
export function titleOf(requirement: RequirementProgress): string {
  return requirementTitle(requirement, language);
}

/** Quizzes stand on a higher floor: only their address is known here. Whatever else is required is told on the course's page. */
function requirementAddress(courseKey: string, { kind, key }: RequirementProgress): string[] {
  return isQuiz(kind) ? ['/cursos', courseKey, 'cuestionarios', key] : ['/cursos', courseKey];
}

function isQuiz(kind: string): boolean {
  return kind.startsWith('quiz');
}

export function completedCount(enrolment: Enrolment): number {
  return enrolment.lessons.filter(({ completedAt }) => completedAt !== null).length;
}

/** Whether nothing of the course was read yet. */
export function isUntouched(enrolment: Enrolment): boolean {
  return enrolment.lessons.every(({ block, completedAt }) => block === 0 && completedAt === null);
}

/** `7 de 15 lecciones`. */
export function countedLessons(enrolment: Enrolment): string {
  return countOf(completedCount(enrolment), enrolment.lessons.length);
}

/** `7 de 15 lecciones`. */
export function countOf(done: number, all: number): string {
  return all === 1 ? $localize`:@@enrolment.done-of-1-lesson:${done}:done: de 1 lección` : $localize`:@@enrolment.lessons-done:${done}:done: de ${all}:all: lecciones`;
}

function openLessons({ lessons }: Enrolment): LessonProgress[] {
  return lessons.filter(({ completedAt }) => completedAt === null);
}

function openRequirements(enrolment: Enrolment): RequirementProgress[] {
  return requirementsBeside(enrolment).filter(({ metAt }) => metAt === null);
}

/** What completing asks for beside the lessons, which are told one by one. */
export function requirementsBeside({ requirements }: Enrolment): RequirementProgress[] {
  return requirements.filter(({ kind }) => kind !== 'all-lessons');
}
