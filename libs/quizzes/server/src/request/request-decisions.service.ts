import { CoursesService } from '@aula/catalogue/server';
import { AuditLog } from '@aula/identity/server';
import { type Actor, Clock, Database, DomainError, Outbox } from '@aula/platform/server';
import { type AttemptRequest as RequestView, type DecideRequest, type OpenRequests, quizzesErrors } from '@aula/quizzes/contract';
import { Inject, Injectable } from '@nestjs/common';
import { PublishedQuizzes } from '../quiz/published-quizzes';
import { requestDecidedUpon, requestsRead } from '../quizzes.audited';
import { tellDecision } from '../quizzes.jobs';
import type { AttemptRequest, RequestState } from './attempt-request.entity';
import { COUNT, DECIDE, DECIDED, OPEN, type OpenRequestRow, type RequestRow } from './attempt-requests.queries';
import { toOpenRequest, toRequest } from './to-request';

type DecidedRow = RequestRow & { readonly isOwnDecision: boolean; readonly isOwnRequest: boolean };

type WhoAndWhere = Pick<AttemptRequest, 'accountId' | 'municipalityKey'>;
type DecidedNowRow = RequestRow & WhoAndWhere;

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
    @Inject(AuditLog) private readonly audit: AuditLog,
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
      if (rows.length > 0) await this.audit.record(actor, { action: requestsRead, ...whoAndWhere(rows), details: {} });
      return { items, total: rows[0]?.total ?? 0 };
    });
  }

  count(actor: Actor): Promise<{ open: number }> {
    return this.db.as(actor, async () => (await this.db.query<{ open: number }>(COUNT))[0] ?? { open: 0 });
  }

  /** The first decision stands. A granted request is itself the attempt more: nothing else is written that could be missing. */
  decide(actor: Actor, requestId: string, { decision, words }: DecideRequest): Promise<RequestView> {
    return this.db.as(actor, async () => {
      const [decided] = await this.db.query<DecidedNowRow>(DECIDE, [requestId, STATES[decision], actor.id, this.clock.now(), words]);
      if (!decided) return toRequest(await this.decidedBefore(actor, requestId, STATES[decision]));
      this.outbox.request(tellDecision, { requestId });
      await this.audit.record(actor, { action: requestDecidedUpon, ...whoAndWhere([decided]), details: { decision } });
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

function whoAndWhere(rows: readonly WhoAndWhere[]): { subjects: string[]; municipalities: string[] } {
  return { subjects: rows.map(({ accountId }) => accountId), municipalities: rows.flatMap(({ municipalityKey }) => municipalityKey ?? []) };
}
