import { type Actor, Clock, correlationId, Database } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { ADD_ENTRY } from './audit.queries';
import type { AuditDetails, AuditedAction } from './audited-action';

/** What somebody did to the records of others. */
export interface Deed<Details extends AuditDetails> {
  readonly action: AuditedAction<Details>;
  /** Ids of the accounts it concerns, each once. */
  readonly subjects: readonly string[];
  /** Where they stand, as INEGI keys; left out, it is where they work now. Whoever reaches one of these sees the entry, and of its subjects those whom they reach. */
  readonly municipalities?: readonly string[];
  readonly details: Details;
}

/**
 * The audit log's only door for writing. Learners' own answers, progress and sessions are not written down: an entry is about somebody else's record,
 * and a list that was read is one entry.
 */
@Injectable()
export class AuditLog {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock) {}

  /**
   * In the running `db.as` of the actor or of the house it stands or falls with what it tells of, and costs no round trip. Outside of one it opens its own,
   * which has committed when the promise is kept. Awaiting it never does harm.
   */
  async record<Details extends AuditDetails>(actor: Actor, { action, subjects, municipalities, details }: Deed<Details>): Promise<void> {
    const known = JSON.stringify(action.details.parse(details));
    const entry = [action.name, actor.id, [...new Set(subjects)], municipalities ? [...new Set(municipalities)] : null, known, correlationId() ?? null, this.clock.now()];
    if (this.db.isRunning()) this.db.send(ADD_ENTRY, entry);
    else await this.db.as(actor, async () => this.db.send(ADD_ENTRY, entry));
  }
}
