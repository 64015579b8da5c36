import { type EnrolmentRecord, EnrolmentsService } from '@aula/enrolment/server';
import { AccountsService } from '@aula/identity/server';
import { type Actor, Clock, Database } from '@aula/platform/server';
import type { AttemptRequest as RequestView } from '@aula/quizzes/contract';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Attempt } from '../attempt/attempt.entity';
import { PublishedQuizzes, type WhichQuiz } from '../quiz/published-quizzes';
import { ASK, OF_QUIZ, type RequestRow } from './attempt-requests.queries';
import { assertUsedUp } from './used-up';
import { toRequest } from './to-request';

export interface RequestsOfQuiz {
  /** How many attempts more than the quiz allows. */
  readonly granted: number;
  readonly latest: RequestView | null;
}

/** Asking for another attempt, and what came of it. */
@Injectable()
export class AttemptRequestsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(EnrolmentsService) private readonly enrolments: EnrolmentsService,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(PublishedQuizzes) private readonly quizzes: PublishedQuizzes,
    @InjectRepository(Attempt) private readonly attempts: Repository<Attempt>,
  ) {}

  /** Opens a request, or answers with the open one. Only when every allowed attempt was used and none passed. */
  ask(actor: Actor, { courseKey, quizKey }: WhichQuiz, reason: string): Promise<RequestView> {
    return this.db.as(actor, async () => {
      const enrolment = await this.enrolments.forCourse(actor, courseKey);
      const quiz = await this.quizzes.ofVersion(actor, enrolment.courseVersionId, quizKey);
      await this.enrolments.lock(actor, enrolment.id);
      const { affiliation } = await this.accounts.read(actor, actor.id);
      await this.db.query(ASK, [enrolment.id, quiz.id, actor.id, affiliation?.municipalityKey ?? null, reason, this.clock.now()]);
      // Asked afterwards: a decision that was being made about an open request has then been seen, and one it granted counts.
      const { granted, latest } = await this.ofQuiz(actor, enrolment, quiz.id);
      assertUsedUp(await this.attempts.findBy({ enrolmentId: enrolment.id, quizId: quiz.id }), quiz.attemptsAllowed + granted);
      if (latest?.state !== 'open') throw new Error('a request that was made and is not there');
      return latest;
    });
  }

  ofQuiz(actor: Actor, { id }: Pick<EnrolmentRecord, 'id'>, quizId: string): Promise<RequestsOfQuiz> {
    return this.db.as(actor, async () => {
      const rows = await this.db.query<RequestRow>(OF_QUIZ, [id, quizId]);
      const [latest] = rows;
      return { granted: rows.filter(({ state }) => state === 'granted').length, latest: latest ? toRequest(latest) : null };
    });
  }
}
