import { createHmac } from 'node:crypto';
import { identityErrors } from '@aula/identity/contract';
import { type Actor, Clock, Database, DomainError, type Environment, ENVIRONMENT, Outbox, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { normalEmail } from '../account/normal-email';
import { tellOfLock } from '../identity.jobs';
import { AllowancesService } from '../limits/allowances.service';
import { hashOf } from '../session/hash-of';
import { KNOWN_DEVICE_WAITS, STRANGER_WAITS } from './guard-waits';
import { PassphraseHasher } from './passphrase-hasher';

export interface PassphraseTry {
  /** E-mail or user name, as typed. */
  readonly name: string;
  readonly passphrase: string;
  readonly address: string | undefined;
  /** From the cookie of a browser that was signed in before. */
  readonly deviceId: string | undefined;
}

interface Kept {
  readonly id: string;
  readonly hash: string | null;
  readonly isDemo: boolean;
  readonly isKnownDevice: boolean;
}

/** $1 name, $2 hash of the device */
const FIND = `
  select a.id, a.passphrase_hash as hash, a.is_demo as "isDemo",
    exists (select from known_device d where d.hash = $2 and d.account_id = a.id and d.forgotten_at is null) as "isKnownDevice"
  from account a where a.email = $1 or a.user_name = $1`;

const IS_QUIET = `g.tried_at < $3::timestamptz - interval '1 day'`;

/** Counts a try before it is looked at; no row where it has to wait. One statement: of two hundred at once it lets through as many as it should. $1 key, $2 account, $3 now, $4 waits */
const COUNT_TRY = `
  insert into passphrase_guard as g (key, account_id, failures, tried_at) values ($1, $2, 1, $3)
  on conflict (key) do update set failures = case when ${IS_QUIET} then 1 else g.failures + 1 end, account_id = $2, tried_at = $3
  where ${IS_QUIET} or g.failures < cardinality($4::int[]) and g.tried_at + make_interval(secs => coalesce(($4::int[])[g.failures], 0)) <= $3
  returning id, failures`;

const STANDING = 'select failures, tried_at as "triedAt" from passphrase_guard where key = $1';
const FORGIVE = 'update passphrase_guard set failures = 0 where key = $1';
/** Unless it was changed meanwhile. $1 account, $2 old hash, $3 new hash */
const RENEW = 'update account set passphrase_hash = $3 where id = $1 and passphrase_hash = $2';

/**
 * Signing in by passphrase. For a name that nobody has, for a person without a passphrase and for a demo account outside the demo everything is done
 * alike: the same statements, one comparison of a hash with the same parameters, the same waits.
 */
@Injectable()
export class PassphraseEntryService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AllowancesService) private readonly allowances: AllowancesService,
    @Inject(PassphraseHasher) private readonly hasher: PassphraseHasher,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** The account, or undefined. Throws `identity.too-many-tries`, and `identity.passphrase-locked` once there were too many for the day. */
  async accountOf(_actor: Actor, { name, passphrase, address, deviceId }: PassphraseTry): Promise<string | undefined> {
    const typed = normalEmail(name);
    const { kept, key, waits, counted } = await this.db.as(system, async () => {
      await this.allowances.take(system, 'try-passphrase', address);
      const [found] = await this.db.query<Kept>(FIND, [typed, deviceId === undefined ? null : hashOf(deviceId)]);
      const device = found?.isKnownDevice ? deviceId : undefined;
      const guard = { key: this.keyOf(typed, device), waits: device === undefined ? STRANGER_WAITS : KNOWN_DEVICE_WAITS };
      const [standing] = await this.db.query<{ id: string; failures: number }>(COUNT_TRY, [guard.key, found?.id ?? null, this.clock.now(), guard.waits]);
      return { kept: found, ...guard, counted: standing };
    });
    if (!counted) throw await this.refusal(key, waits);

    const mayEnter = kept !== undefined && (!kept.isDemo || this.environment.AULA_MODE === 'demo');
    const hash = mayEnter ? kept.hash ?? undefined : undefined;
    if (await this.hasher.isRight(hash, passphrase) && kept && hash) {
      await this.welcome(kept.id, key, hash, passphrase);
      return kept.id;
    }
    if (counted.failures === waits.length) await this.tellOfLock(counted.id);
    return undefined;
  }

  /** A hash with parameters of another time is made anew, while the passphrase is at hand. */
  private async welcome(accountId: string, key: Buffer, hash: string, passphrase: string): Promise<void> {
    const renewed = this.hasher.isUpToDate(hash) ? undefined : await this.hasher.hash(passphrase);
    await this.db.as(system, async () => {
      await this.db.query(FORGIVE, [key]);
      if (renewed) await this.db.query(RENEW, [accountId, hash, renewed]);
    });
  }

  private tellOfLock(guardId: string): Promise<void> {
    return this.db.as(system, () => Promise.resolve(this.outbox.request(tellOfLock, { guardId })));
  }

  private async refusal(key: Buffer, waits: readonly number[]): Promise<DomainError<typeof identityErrors>> {
    const [standing] = await this.db.read<{ failures: number; triedAt: Date }>(system, STANDING, [key]);
    if (!standing || standing.failures >= waits.length) return new DomainError(identityErrors, 'identity.passphrase-locked');
    const until = standing.triedAt.getTime() + (waits[standing.failures - 1] ?? 0) * 1_000;
    return new DomainError(identityErrors, 'identity.too-many-tries', { seconds: Math.max(1, Math.ceil((until - this.clock.now().getTime()) / 1_000)) });
  }

  /** With the server's key: a stolen table tells no names. */
  private keyOf(name: string, deviceId: string | undefined): Buffer {
    return createHmac('sha256', this.environment.SECRET_KEY).update(`identity.passphrase-guard\n${name}\n${deviceId ?? ''}`).digest();
  }
}
