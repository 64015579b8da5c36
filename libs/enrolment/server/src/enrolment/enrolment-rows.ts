import { CoursesService } from '@aula/catalogue/server';
import { enrolmentErrors } from '@aula/enrolment/contract';
import { type Actor, Database, DomainError } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EnrolmentState } from '../progress/enrolment-state';
import type { EnrolmentRecord } from './enrolment-records';
import { LOCK, LOCK_OWN, OWN, OWN_STATE, OWN_STATES, SEEN, STATE_OF } from './enrolments.queries';

type Row = Omit<EnrolmentRecord, 'courseKey'>;

/** The rows of enrolments, each read in one statement. Not there and not yours are one answer: `enrolment.not-enrolled`. */
@Injectable()
export class EnrolmentRows {
  constructor(@Inject(Database) private readonly db: Database, @Inject(CoursesService) private readonly courses: CoursesService) {}

  own(actor: Actor, courseId: string): Promise<EnrolmentRecord> {
    return this.one(actor, OWN, [actor.id, courseId]);
  }

  seen(actor: Actor, enrolmentId: string): Promise<EnrolmentRecord> {
    return this.one(actor, SEEN, [enrolmentId]);
  }

  /** Until the transaction ends, nobody else records progress here. */
  lockOwn(actor: Actor, courseId: string): Promise<EnrolmentRecord> {
    return this.one(actor, LOCK_OWN, [actor.id, courseId]);
  }

  lock(actor: Actor, enrolmentId: string): Promise<EnrolmentRecord> {
    return this.one(actor, LOCK, [enrolmentId]);
  }

  ownStates(actor: Actor): Promise<EnrolmentState[]> {
    return this.db.read<EnrolmentState>(actor, OWN_STATES, [actor.id]);
  }

  ownState(actor: Actor, courseId: string): Promise<EnrolmentState | undefined> {
    return this.stateOf(actor, actor.id, courseId);
  }

  /** One's own, or anybody's for the house. */
  async stateOf(actor: Actor, accountId: string, courseId: string): Promise<EnrolmentState | undefined> {
    const [state] = await this.db.read<EnrolmentState>(actor, OWN_STATE, [accountId, courseId]);
    return state;
  }

  async state(actor: Actor, enrolmentId: string): Promise<EnrolmentState> {
    const [state] = await this.db.read<EnrolmentState>(actor, STATE_OF, [enrolmentId]);
    if (!state) throw new DomainError(enrolmentErrors, 'enrolment.not-enrolled');
    return state;
  }

  private one(actor: Actor, sql: string, parameters: unknown[]): Promise<EnrolmentRecord> {
    return this.db.as(actor, async () => {
      const [row] = await this.db.query<Row>(sql, parameters);
      if (!row) throw new DomainError(enrolmentErrors, 'enrolment.not-enrolled');
      const { courseKey } = await this.courses.version(actor, row.courseVersionId);
      return { ...row, courseKey };
    });
  }
}
