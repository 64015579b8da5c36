import { randomBytes, randomUUID } from 'node:crypto';
import { identityErrors, type RoleWithScope } from '@aula/identity/contract';
import type { RecoveryCodes, TwoStep, TwoStepKey } from '@aula/identity/contract/credentials';
import type { Language } from '@aula/platform/contract';
import { type Actor, type AulaRequest, Clock, Database, DomainError, type Environment, ENVIRONMENT, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import encodeQR from 'qr';
import { holds } from '../account/account.queries';
import { isTwoStepRequired } from '../roles/two-step-rule';
import { hashOf } from '../session/hash-of';
import { SessionCookies } from '../session/session-cookies';
import { SecondCodesService } from './second-codes.service';
import { base32, keyAddress } from './totp';
import { TwoStepReset } from './two-step-reset.service';
import { RECOVERY_CODES, TwoStepSecrets } from './two-step-secrets';

const ISSUER = 'Aula Abierta';
/** As long as RFC 4226 asks for. */
const SECRET_BYTES = 20;
/** Signed in as lately as this, in whatever way: whoever finds a session open cannot shut its owner out. */
const FRESH = '15 minutes';

interface Own {
  readonly email: string | null;
  readonly userName: string | null;
  readonly givenNames: string;
  readonly language: Language;
  readonly secret: Buffer | null;
  readonly isOn: boolean;
  readonly recoveryId: string | null;
  readonly used: number;
  readonly isFresh: boolean;
  readonly roles: readonly RoleWithScope[];
}

/** $1 account, $2 hash of the session, $3 now */
const OWN = `
  select a.email, a.user_name as "userName", a.given_names as "givenNames", a.language, t.secret, t.confirmed_at is not null as "isOn", t.recovery_id as "recoveryId",
    (select count(*)::int from used_recovery_code u where u.recovery_id = t.recovery_id) as used,
    exists (select from session s where s.hash = $2 and s.account_id = a.id and s.created_at > $3::timestamptz - interval '${FRESH}') as "isFresh",
    coalesce((select json_agg(json_build_object('role', r.role, 'scope', r.scope, 'key', r.key)) from role_assignment r where ${holds('a.id', '$3')}), '[]') as roles
  from account a left join two_step t on t.account_id = a.id where a.id = $1`;

/** One that was begun lately stays: a retry must not change the key that was just photographed. One of another day is not trusted. $1 account, $2 sealed secret, $3 now, $4 recovery id */
const START = `
  insert into two_step (account_id, secret, started_at, recovery_id) values ($1, $2, $3, $4)
  on conflict (account_id) do update set secret = excluded.secret, started_at = $3, recovery_id = excluded.recovery_id, last_step = null
  where two_step.confirmed_at is null and (two_step.secret = '' or two_step.started_at <= $3::timestamptz - interval '${FRESH}')`;

const CONFIRM = 'update two_step set confirmed_at = coalesce(confirmed_at, $2) where account_id = $1';
const RENEW = 'update two_step set recovery_id = $2 where account_id = $1 and confirmed_at is not null';
/** A person's own second step: set up, renewed, turned off. */
@Injectable()
export class TwoStepService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(TwoStepSecrets) private readonly secrets: TwoStepSecrets,
    @Inject(SecondCodesService) private readonly codes: SecondCodesService,
    @Inject(TwoStepReset) private readonly resets: TwoStepReset,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async read(actor: Actor): Promise<TwoStep> {
    const { isOn, used, roles } = await this.own(actor);
    return { isOn, isRequired: isTwoStepRequired({ roles }, this.environment.AULA_MODE), recoveryCodesLeft: isOn ? RECOVERY_CODES - used : 0 };
  }

  /** Throws `identity.code-needed` where the session is not fresh. */
  async start(actor: Actor, request: AulaRequest): Promise<TwoStepKey> {
    const before = await this.own(actor, request);
    if (!before.isFresh || before.isOn) throw new DomainError(identityErrors, 'identity.code-needed');
    await this.db.as(system, () => this.db.query(START, [actor.id, this.secrets.seal(randomBytes(SECRET_BYTES), actor.id), this.clock.now(), randomUUID()]));
    const own = await this.own(actor, request);
    const secret = this.secrets.open(own.secret ?? Buffer.alloc(0), actor.id);
    const address = keyAddress(secret, ISSUER, own.email ?? own.userName ?? '');
    return { key: (base32(secret).match(/.{4}/g) ?? []).join(' '), address, ...drawn(address) };
  }

  /** Confirmed again, as after an answer that was lost, it is answered with the same recovery codes. */
  async confirm(actor: Actor, request: AulaRequest, code: string): Promise<RecoveryCodes> {
    const own = await this.own(actor, request);
    if (!own.isFresh) throw new DomainError(identityErrors, 'identity.code-needed');
    await this.show(actor, code);
    await this.db.as(system, async () => {
      await this.db.query(CONFIRM, [actor.id, this.clock.now()]);
      await this.resets.tell(actor.id, own, 'on');
    });
    return { codes: this.secrets.recoveryCodes(own.recoveryId ?? '') };
  }

  async renewRecoveryCodes(actor: Actor, code: string): Promise<RecoveryCodes> {
    await this.show(actor, code);
    const recoveryId = randomUUID();
    await this.db.as(system, () => this.db.query(RENEW, [actor.id, recoveryId]));
    return { codes: this.secrets.recoveryCodes(recoveryId) };
  }

  /** Throws `identity.two-step-required` for whom a role asks for it. */
  async turnOff(actor: Actor, code: string): Promise<Record<never, never>> {
    const own = await this.own(actor);
    if (isTwoStepRequired(own, this.environment.AULA_MODE)) throw new DomainError(identityErrors, 'identity.two-step-required');
    if (!own.isOn) return {};
    await this.show(actor, code);
    await this.resets.turnOff(actor.id, own, 'off');
    return {};
  }

  private async show(actor: Actor, code: string): Promise<void> {
    if (!(await this.codes.take(actor, actor.id, code))) throw new DomainError(identityErrors, 'identity.second-code-wrong');
  }

  private async own(actor: Actor, request?: AulaRequest): Promise<Own> {
    const sessionId = request && this.cookies.idIn(request);
    const [own] = await this.db.as(system, () => this.db.query<Own>(OWN, [actor.id, sessionId === undefined ? null : hashOf(sessionId), this.clock.now()]));
    if (!own) throw new Error('whoever is signed in has an account');
    return own;
  }
}

function drawn(address: string): Pick<TwoStepKey, 'size' | 'path'> {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 2 });
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size: rows.length, path };
}
