import { CoursesService } from '@aula/catalogue/server';
import { type EnrolmentSteps, EnrolmentsService } from '@aula/enrolment/server';
import { type Actor, Clock, Database } from '@aula/platform/server';
import { DUE_REASONS, type DueQuiz } from '@aula/quizzes/contract';
import { Inject, Injectable } from '@nestjs/common';
import { standing } from '../attempt/kept-answers';
import { type PublishedQuiz, PublishedQuizzes } from '../quiz/published-quizzes';
import { minutesOf } from '../quiz/quiz-effort';
import { type DueRow, STANDINGS_IN_QUIZZES } from './due.queries';
import { unanswered } from './unanswered';
import { whyDue } from './why-due';

/** What waits for a person in the quizzes of their courses. */
@Injectable()
export class DueService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(EnrolmentsService) private readonly enrolments: EnrolmentsService,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(PublishedQuizzes) private readonly quizzes: PublishedQuizzes,
  ) {}

  /** The most pressing first. Two statements, however many courses there are. */
  list(actor: Actor): Promise<{ items: DueQuiz[] }> {
    return this.db.as(actor, async () => {
      const steps = await this.enrolments.ownSteps(actor);
      if (steps.length === 0) return { items: [] };
      const rows = await this.db.query<DueRow>(STANDINGS_IN_QUIZZES, [steps.map(({ id }) => id), steps.map(({ courseVersionId }) => courseVersionId)]);
      const items: DueQuiz[] = [];
      for (const row of rows) {
        const enrolment = steps.find(({ id }) => id === row.enrolmentId);
        const due = enrolment && (await this.due(actor, row, enrolment));
        if (due) items.push(due);
      }
      return { items: items.sort((one, other) => DUE_REASONS.indexOf(one.why) - DUE_REASONS.indexOf(other.why)) };
    });
  }

  private async due(actor: Actor, row: DueRow, { areLessonsDone, isCompleted }: EnrolmentSteps): Promise<DueQuiz | undefined> {
    const quiz = await this.quizzes.byId(actor, row.quizId);
    const { startedCount, hasPassed, grantedCount, requestState, decidedAt } = row;
    const attemptsLeft = Math.max(0, quiz.attemptsAllowed + grantedCount - startedCount);
    const request = requestState && { state: requestState, decidedAt };
    const why = whyDue({ areLessonsDone, isCompleted, hasPassed, hasOpen: row.openAttemptId !== null, attemptsLeft, request }, this.clock.now());
    if (!why) return undefined;
    const { courseKey, title } = await this.courses.version(actor, quiz.courseVersionId);
    return {
      courseKey, courseTitle: title, quizKey: quiz.key, quizTitle: quiz.title, why, questionCount: quiz.questions.length, minutes: minutesOf(quiz.questions),
      attemptsLeft, hasTried: startedCount > 0, open: openOf(row, quiz),
    };
  }
}

function openOf({ openAttemptId, answers }: DueRow, { questions }: PublishedQuiz): DueQuiz['open'] {
  if (openAttemptId === null) return null;
  const missing = unanswered(questions, new Map(standing(answers).map(({ questionId, response }) => [questionId, response])));
  return { attemptId: openAttemptId, missing: missing.length, nextQuestion: missing[0]?.number ?? null };
}
