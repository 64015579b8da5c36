import { CoursesService } from '@aula/catalogue/server';
import { type Actor, Clock, Database, DomainError, Outbox } from '@aula/platform/server';
import { type AttemptRequest as RequestView, type DecideRequest, type OpenRequests, quizzesErrors } from '@aula/quizzes/contract';
import { Inject, Injectable } from '@nestjs/common';
import { PublishedQuizzes } from '../quiz/published-quizzes';
import { tellDecision } from '../quizzes.jobs';
import type { RequestState } from './attempt-request.entity';
import { COUNT, DECIDE, DECIDED, OPEN, type OpenRequestRow, type RequestRow } from './attempt-requests.queries';
import { toOpenRequest, toRequest } from './to-request';

type DecidedRow = RequestRow & { readonly isOwnDecision: boolean; readonly isOwnRequest: boolean };

const STATES: Readonly<Record<DecideRequest['decision'], RequestState>> = { grant: 'granted', decline: 'declined' };

/** What trainers decide: one more attempt, or none, for people within their territory. */
@Injectable()
export class RequestDecisionsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(PublishedQuizzes) private readonly quizzes: PublishedQuizzes,
  ) {}

  /** The open ones, oldest first. */
  list(actor: Actor): Promise<OpenRequests> {
    return this.db.as(actor, async () => {
      const rows = await this.db.query<OpenRequestRow>(OPEN);
      const items: OpenRequests['items'] = [];
      for (const row of rows) {
        const quiz = await this.quizzes.byId(actor, row.quizId);
        items.push(toOpenRequest(row, quiz, await this.courses.version(actor, quiz.courseVersionId)));
      }
      return { items, total: rows[0]?.total ?? 0 };
    });
  }

  count(actor: Actor): Promise<{ open: number }> {
    return this.db.as(actor, async () => (await this.db.query<{ open: number }>(COUNT))[0] ?? { open: 0 });
  }

  /** The first decision stands. A granted request is itself the attempt more: nothing else is written that could be missing. */
  decide(actor: Actor, requestId: string, { decision, words }: DecideRequest): Promise<RequestView> {
    return this.db.as(actor, async () => {
      const [decided] = await this.db.query<RequestRow>(DECIDE, [requestId, STATES[decision], actor.id, this.clock.now(), words]);
      if (!decided) return toRequest(await this.decidedBefore(actor, requestId, STATES[decision]));
      this.outbox.request(tellDecision, { requestId });
      return toRequest(decided);
    });
  }

  /** Nothing was open. The same decision by the same person is a retry; whatever else stands is told. */
  private async decidedBefore(actor: Actor, requestId: string, state: RequestState): Promise<RequestRow> {
    const [request] = await this.db.query<DecidedRow>(DECIDED, [requestId, actor.id]);
    if (!request) throw new DomainError(quizzesErrors, 'quizzes.no-such-request');
    if (request.isOwnRequest) throw new DomainError(quizzesErrors, 'quizzes.own-request');
    if (request.state !== state || !request.isOwnDecision) throw new DomainError(quizzesErrors, 'quizzes.request-decided');
    return request;
  }
}
