import { randomBytes } from 'node:crypto';
import { type Actor, Clock, Database, type Exchange, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { hashOf } from '../session/hash-of';
import { SessionCookies } from '../session/session-cookies';

/** What browsers bear at most. */
const LIFETIME = 400 * 86_400_000;

/** $1 hash, $2 account, $3 now */
const KNOW = `
  insert into known_device (hash, account_id, first_used_at, last_used_at) values ($1, $2, $3, $3)
  on conflict (hash, account_id) do update set last_used_at = $3, forgotten_at = null`;

/** Browsers that are known to accounts, by a cookie of their own that stays when the session ends. */
@Injectable()
export class KnownDevicesService {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock, @Inject(SessionCookies) private readonly cookies: SessionCookies) {}

  /** After signing in on a device that others use too: it vouches for nobody any more. */
  forget(_actor: Actor, exchange: Exchange): void {
    if (this.cookies.deviceIn(exchange.request) !== undefined) this.cookies.clearDevice(exchange);
  }

  /** After signing in. One browser has one id, whoever uses it. */
  async remember(_actor: Actor, exchange: Exchange, accountId: string): Promise<void> {
    const id = this.cookies.deviceIn(exchange.request) ?? randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.db.as(system, () => this.db.query(KNOW, [hashOf(id), accountId, now]));
    this.cookies.giveDevice(exchange, { id, expiresAt: new Date(now.getTime() + LIFETIME) });
  }
}
