import { drawsOf } from '@aula/platform/server';

/** How far a generated person has come, in days before today. */
export interface GeneratedPlan {
  readonly stage: 'finished' | 'partly' | 'not-begun';
  readonly enrolledDaysAgo: number;
  /** Below or at `enrolledDaysAgo`. */
  readonly movedDaysAgo: number;
  readonly lessons: number;
  /** In the quiz that was passed. */
  readonly unanswered: number;
}

/** Of ten people three have finished, three are on their way and four have not begun; in any number they are as near to that as can be. */
const STAGES: readonly GeneratedPlan['stage'][] = ['finished', 'partly', 'not-begun', 'finished', 'not-begun', 'partly', 'finished', 'not-begun', 'partly', 'not-begun'];

/** Nobody has enrolled earlier: accounts are older than that. */
export const EARLIEST_DAYS_AGO = 90;
const TWO_WEEKS = 14;

/** The same for the same seed and number, whatever else is generated. */
export function generatedPlan(seed: string, number: number, lessonsOfCourse: number): GeneratedPlan {
  const draw = drawsOf(`plan ${seed} ${number}`);
  const stage = STAGES[(number - 1) % STAGES.length] ?? 'not-begun';
  const enrolledDaysAgo = TWO_WEEKS + draw(EARLIEST_DAYS_AGO - TWO_WEEKS);
  const movedDaysAgo = draw(enrolledDaysAgo + 1);
  const unanswered = draw(3);
  if (stage === 'not-begun') return { stage, enrolledDaysAgo, movedDaysAgo: enrolledDaysAgo, lessons: 0, unanswered: 0 };
  if (stage === 'finished') return { stage, enrolledDaysAgo, movedDaysAgo, lessons: lessonsOfCourse, unanswered };
  // One lesson is missing at least, and one is done where the course has two.
  return { stage, enrolledDaysAgo, movedDaysAgo, lessons: lessonsOfCourse > 1 ? 1 + draw(lessonsOfCourse - 1) : 0, unanswered: 0 };
}
