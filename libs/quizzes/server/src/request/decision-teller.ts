import { CoursesService } from '@aula/catalogue/server';
import { NotificationsService } from '@aula/notifications/server';
import { type Actor, Database, JobHandler, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { PublishedQuizzes } from '../quiz/published-quizzes';
import { tellDecision } from '../quizzes.jobs';
import { requestDecided } from '../quizzes.messages';
import { TO_TELL } from './attempt-requests.queries';

interface Decided {
  readonly accountId: string;
  readonly quizId: string;
  readonly state: 'granted' | 'declined';
  readonly words: string;
}

/** Tells whoever asked for another attempt what was decided. */
@Injectable()
export class DecisionTeller {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(PublishedQuizzes) private readonly quizzes: PublishedQuizzes,
    @Inject(NotificationsService) private readonly notifications: NotificationsService,
  ) {}

  @JobHandler(tellDecision)
  onDecided({ requestId }: { requestId: string }): Promise<void> {
    return this.tell(system, requestId);
  }

  private tell(actor: Actor, requestId: string): Promise<void> {
    return this.db.as(actor, async () => {
      const [decided] = await this.db.query<Decided>(TO_TELL, [requestId]);
      if (!decided) throw new Error('no decision to tell');
      const { accountId, state, words } = decided;
      const quiz = await this.quizzes.byId(actor, decided.quizId);
      const { courseKey, title } = await this.courses.version(actor, quiz.courseVersionId);
      await this.notifications.notify(actor, { accountId, message: requestDecided, key: requestId, data: { state, words, courseKey, courseTitle: title, quizKey: quiz.key, quizTitle: quiz.title } });
    });
  }
}
