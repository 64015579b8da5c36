import { randomBytes } from 'node:crypto';
import { identityErrors } from '@aula/identity/contract';
import { type Actor, Clock, Database, DomainError, type Exchange, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { hashOf } from '../session/hash-of';
import { SessionCookies } from '../session/session-cookies';
import type { WayIn } from '../session/way-in';
import { SecondCodesService } from './second-codes.service';

/** To find the telephone, or the paper. */
const LIFETIME = 10 * 60_000;

/** What somebody has shown first, and on what kind of device. */
export interface FirstStep {
  readonly accountId: string;
  readonly way: WayIn;
  readonly isShared: boolean;
}

/** Only for whoever has a second step. $1 hash, $2 account, $3 way, $4 now, $5 end, $6 whether the device is shared */
const BEGIN = `
  insert into pending_sign_in (hash, account_id, started_by, started_at, expires_at, is_shared)
  select $1, account_id, $3, $4, $5, $6 from two_step where account_id = $2 and confirmed_at is not null returning hash`;

/** A second step that was reset meanwhile lets nobody through. */
const PENDING = `
  select p.account_id as "accountId", p.started_by as way, p.is_shared as "isShared" from pending_sign_in p join two_step t on t.account_id = p.account_id
  where p.hash = $1 and p.entered_at is null and p.expires_at > $2 and t.confirmed_at is not null`;

const ENTER = 'update pending_sign_in set entered_at = $2 where hash = $1 and entered_at is null';

/** Between the first step of signing in and the second: a row and a cookie, and no session. */
@Injectable()
export class SecondStepService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(SecondCodesService) private readonly codes: SecondCodesService,
  ) {}

  /** Whether a second step follows; then this browser has been given what leads to it. */
  async begin(_actor: Actor, exchange: Exchange, { accountId, way, isShared }: FirstStep): Promise<boolean> {
    const id = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIME);
    const begun = await this.db.as(system, () => this.db.query(BEGIN, [hashOf(id), accountId, way, now, expiresAt, isShared]));
    if (begun.length > 0) this.cookies.giveStep(exchange, { id, expiresAt });
    return begun.length > 0;
  }

  /** Who has taken both steps. Throws `identity.second-step-over` and `identity.second-code-wrong`. */
  async accountOf(actor: Actor, { request }: Exchange, code: string): Promise<FirstStep> {
    const id = this.cookies.stepIn(request);
    const [pending] = id === undefined ? [] : await this.db.as(system, () => this.db.query<FirstStep>(PENDING, [hashOf(id), this.clock.now()]));
    if (id === undefined || !pending) throw new DomainError(identityErrors, 'identity.second-step-over');
    if (!(await this.codes.take(actor, pending.accountId, code))) throw new DomainError(identityErrors, 'identity.second-code-wrong');
    await this.db.as(system, () => this.db.query(ENTER, [hashOf(id), this.clock.now()]));
    return pending;
  }
}
