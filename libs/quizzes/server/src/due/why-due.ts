import type { DueQuiz } from '@aula/quizzes/contract';
import type { RequestState } from '../request/attempt-request.entity';

/** How long an answer that gives nothing to do stays on the home page. */
const DECLINED_SHOWN_FOR = 14 * 86_400_000;

/** How a person stands in one quiz of one of their enrolments. */
export interface QuizStanding {
  readonly areLessonsDone: boolean;
  readonly isCompleted: boolean;
  readonly hasPassed: boolean;
  readonly hasOpen: boolean;
  readonly attemptsLeft: number;
  /** The latest request for another attempt. */
  readonly request: { readonly state: RequestState; readonly decidedAt: Date | null } | null;
}

/** Why the quiz waits for its person; undefined when there is nothing to do or to know. */
export function whyDue({ areLessonsDone, isCompleted, hasPassed, hasOpen, attemptsLeft, request }: QuizStanding, now: Date): DueQuiz['why'] | undefined {
  if (hasPassed) return undefined;
  if (hasOpen) return 'open-attempt';
  if (isCompleted) return undefined;
  if (attemptsLeft > 0) return request?.state === 'granted' ? 'granted' : areLessonsDone ? 'lessons-done' : undefined;
  return request?.state === 'declined' && isRecent(request.decidedAt, now) ? 'declined' : undefined;
}

function isRecent(instant: Date | null, now: Date): boolean {
  return instant !== null && now.getTime() - instant.getTime() < DECLINED_SHOWN_FOR;
}
