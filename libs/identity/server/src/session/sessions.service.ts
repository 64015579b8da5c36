import { randomBytes } from 'node:crypto';
import { type Actor, Clock, Database, type Environment, ENVIRONMENT, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { PERSON_OF_SESSION } from '../account/account.queries';
import type { Person } from '../account/person';
import type { Device } from './device-of';
import { hashOf } from './hash-of';
import type { WayIn } from './way-in';

/** What goes into the cookie, once. */
export interface NewSession {
  readonly id: string;
  readonly accountId: string;
  readonly expiresAt: Date;
}

const DAY = 86_400_000;
const LIFETIME = 30 * DAY;
/** "Last seen" may be this old: a read must not write each time. */
const SEEN_EVERY = 5 * 60_000;

const START = 'insert into session (hash, account_id, browser, system, created_at, last_seen_at, expires_at, started_by) values ($1, $2, $3, $4, $5, $5, $6, $7)';

/** Of two requests at once that find it old, the later one stands. */
const SEE = 'update session set last_seen_at = greatest(last_seen_at, $2) where hash = $1';

/** Sessions are rows: one query finds the person, one ends them. All of it is the house's own work, before anybody is known. */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** A new id each time, never one that a browser brought. Joins a running `db.as(system, …)`. */
  async start(_actor: Actor, accountId: string, { browser, system: family }: Device, way: WayIn): Promise<NewSession> {
    const id = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIME);
    await this.db.as(system, () => this.db.query(START, [hashOf(id), accountId, browser, family, now, expiresAt, way]));
    return { id, accountId, expiresAt };
  }

  /** Whose session this is, while it lasts. Demo accounts have none outside demo mode. */
  async personOf(_actor: Actor, id: string): Promise<Person | undefined> {
    const now = this.clock.now();
    const hash = hashOf(id);
    const [found] = await this.db.read<Person & { lastSeenAt: Date }>(system, PERSON_OF_SESSION, [hash, now, this.environment.AULA_MODE === 'demo']);
    if (!found) return undefined;
    const { lastSeenAt, ...person } = found;
    if (now.getTime() - lastSeenAt.getTime() >= SEEN_EVERY) await this.db.as(system, () => this.db.query(SEE, [hash, now]));
    return person;
  }

  /** Ends a session at once, everywhere. */
  async revoke(_actor: Actor, id: string): Promise<void> {
    await this.db.as(system, () => this.db.query('update session set revoked_at = $2 where hash = $1 and revoked_at is null', [hashOf(id), this.clock.now()]));
  }
}
