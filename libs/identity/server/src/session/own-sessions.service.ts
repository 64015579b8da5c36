import type { OwnSession, OwnSessions } from '@aula/identity/contract';
import { type Actor, Clock, Database, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { hashOf } from './hash-of';

type Row = Omit<OwnSession, 'startedAt' | 'lastSeenAt'> & { readonly startedAt: Date; readonly lastSeenAt: Date };

/** $1 account, $2 now, $3 hash of the session that asks */
const OWN = `
  select id, browser, system, created_at as "startedAt", last_seen_at as "lastSeenAt", is_shared as "isShared", coalesce(hash = $3, false) as "isThis"
  from session where account_id = $1 and revoked_at is null and expires_at > $2
  order by "isThis" desc, last_seen_at desc, created_at desc, id`;

/** $1 account, $2 now, $3 session */
const END_ONE = 'update session set revoked_at = $2 where account_id = $1 and id = $3 and revoked_at is null';

/** $1 account, $2 now, $3 hash of the session that stays */
const END_OTHERS = 'update session set revoked_at = $2 where account_id = $1 and hash is distinct from $3 and revoked_at is null';

/** Where a person is signed in. A session is asked for with each request, so one that was ended is dead at once, on every instance. */
@Injectable()
export class OwnSessionsService {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock) {}

  /** `thisId` is the id in the cookie of whoever asks. */
  list(actor: Actor, thisId: string | undefined): Promise<OwnSessions> {
    return this.db.as(actor, () => this.own(actor, thisId));
  }

  end(actor: Actor, thisId: string | undefined, sessionId: string): Promise<OwnSessions> {
    return this.endAndList(actor, thisId, END_ONE, sessionId);
  }

  endOthers(actor: Actor, thisId: string | undefined): Promise<OwnSessions> {
    return this.endAndList(actor, thisId, END_OTHERS, hashOfOptional(thisId));
  }

  /** As the house, which alone writes sessions; the statements name the actor's own. */
  private endAndList(actor: Actor, thisId: string | undefined, statement: string, which: string | Buffer | null): Promise<OwnSessions> {
    return this.db.as(system, async () => {
      await this.db.query(statement, [actor.id, this.clock.now(), which]);
      return this.own(actor, thisId);
    });
  }

  private async own(actor: Actor, thisId: string | undefined): Promise<OwnSessions> {
    const rows = await this.db.query<Row>(OWN, [actor.id, this.clock.now(), hashOfOptional(thisId)]);
    return { items: rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString() })) };
  }
}

function hashOfOptional(id: string | undefined): Buffer | null {
  return id === undefined ? null : hashOf(id);
}
