import { randomBytes } from 'node:crypto';
import { SHARED_IDLE_MINUTES } from '@aula/identity/contract';
import { type Actor, Clock, Database, type Environment, ENVIRONMENT, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { PERSON_OF_SESSION } from '../account/account.queries';
import type { PersonOfSession } from '../account/person';
import type { Device } from './device-of';
import { hashOf } from './hash-of';
import type { WayIn } from './way-in';

/** What goes into the cookie, once. */
export interface NewSession {
  readonly id: string;
  readonly accountId: string;
  readonly expiresAt: Date;
  readonly isShared: boolean;
}

const DAY = 86_400_000;
const LIFETIME = 30 * DAY;
const SHARED_LIFETIME = SHARED_IDLE_MINUTES * 60_000;
/** "Last seen" may be this old: a read must not write each time. The end of a shared session hangs on it. */
const SEEN_EVERY = 5 * 60_000;
const SHARED_SEEN_EVERY = 30_000;

const START = 'insert into session (hash, account_id, browser, system, created_at, last_seen_at, expires_at, started_by, is_shared) values ($1, $2, $3, $4, $5, $5, $6, $7, $8)';

/** Of two requests at once that find it old, the later one stands. */
const SEE = 'update session set last_seen_at = greatest(last_seen_at, $2) where hash = $1';

/** The same for a shared one, which ends later by that, and never later than any other. $3 its next end, $4 how long a session lasts at most, in seconds */
const SEE_SHARED = `
  update session set last_seen_at = greatest(last_seen_at, $2), expires_at = least(greatest(expires_at, $3), created_at + make_interval(secs => $4))
  where hash = $1`;

/** Sessions are rows: one query finds the person, one ends them. All of it is the house's own work, before anybody is known. */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** A new id each time, never one that a browser brought. Joins a running `db.as(system, …)`. */
  async start(_actor: Actor, accountId: string, { browser, system: family, isShared = false }: Device, way: WayIn): Promise<NewSession> {
    const id = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + (isShared ? SHARED_LIFETIME : LIFETIME));
    await this.db.as(system, () => this.db.query(START, [hashOf(id), accountId, browser, family, now, expiresAt, way, isShared]));
    return { id, accountId, expiresAt, isShared };
  }

  /** Whose session this is, while it lasts. Demo accounts have none outside demo mode. */
  async personOf(_actor: Actor, id: string): Promise<PersonOfSession | undefined> {
    const now = this.clock.now();
    const hash = hashOf(id);
    const [found] = await this.db.read<PersonOfSession & { lastSeenAt: Date }>(system, PERSON_OF_SESSION, [hash, now, this.environment.AULA_MODE === 'demo']);
    if (!found) return undefined;
    const { lastSeenAt, ...person } = found;
    if (now.getTime() - lastSeenAt.getTime() >= (person.isShared ? SHARED_SEEN_EVERY : SEEN_EVERY)) await this.see(hash, now, person.isShared);
    return person;
  }

  /** Ends a session at once, everywhere. */
  async revoke(_actor: Actor, id: string): Promise<void> {
    await this.db.as(system, () => this.db.query('update session set revoked_at = $2 where hash = $1 and revoked_at is null', [hashOf(id), this.clock.now()]));
  }

  private async see(hash: Buffer, now: Date, isShared: boolean): Promise<void> {
    const moved = isShared ? [new Date(now.getTime() + SHARED_LIFETIME), LIFETIME / 1_000] : [];
    await this.db.as(system, () => this.db.query(isShared ? SEE_SHARED : SEE, [hash, now, ...moved]));
  }
}
