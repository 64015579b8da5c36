import { courseCompleted } from '@aula/enrolment/events';
import { type Actor, Clock, Database, Outbox } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { maySee } from '../enrolment.access';
import type { CompletionRecord, EnrolmentRecord } from '../enrolment/enrolment-records';
import { PlaceOfWork } from '../enrolment/place-of-work';

const COMPLETIONS = `
  select c.enrolment_id as "enrolmentId", c.account_id as "accountId", c.course_version_id as "courseVersionId", c.completed_at as "completedAt",
    c.municipality_key as "municipalityKey", c.administration_id as "administrationId", c.agency, c.position
  from completion c where ${maySee('c')}`;

const EARN = `
  insert into completion (enrolment_id, account_id, course_version_id, completed_at, municipality_key, administration_id, agency, position)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning enrolment_id`;

/** Completions: one per enrolment, told once, never taken back. */
@Injectable()
export class CompletionsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PlaceOfWork) private readonly placeOfWork: PlaceOfWork,
  ) {}

  async of(actor: Actor, enrolmentId: string): Promise<CompletionRecord | undefined> {
    const [completion] = await this.db.as(actor, () => this.db.query<CompletionRecord>(`${COMPLETIONS} and c.enrolment_id = $1`, [enrolmentId]));
    return completion;
  }

  /** Newest first. */
  ofPerson(actor: Actor, accountId: string): Promise<CompletionRecord[]> {
    return this.db.as(actor, () => this.db.query<CompletionRecord>(`${COMPLETIONS} and c.account_id = $1 order by c.completed_at desc, c.enrolment_id`, [accountId]));
  }

  /** Only with the enrolment's row locked, in the transaction of its last step. */
  async earn(actor: Actor, { id, accountId, courseVersionId }: EnrolmentRecord): Promise<Date> {
    const now = this.clock.now();
    const place = await this.placeOfWork.on(actor, accountId, now);
    const earned = await this.db.query(EARN, [id, accountId, courseVersionId, now, place.municipalityKey, place.administrationId, place.agency, place.position]);
    if (earned.length > 0) this.outbox.publish(courseCompleted, { enrolmentId: id });
    return now;
  }
}
