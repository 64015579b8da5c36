import { identityErrors, type Session } from '@aula/identity/contract';
import { type Actor, DomainError, type Exchange } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../account/accounts.service';
import { KnownDevicesService } from '../known-device/known-devices.service';
import { type FirstStep, SecondStepService } from '../two-step/second-step.service';
import { deviceOf } from './device-of';
import { Gate } from './gate';
import { SessionCookies } from './session-cookies';
import { type NewSession, SessionsService } from './sessions.service';
import type { WayIn } from './way-in';

const REFUSALS = { passphrase: 'identity.wrong-credentials', 'mailed-code': 'identity.code-wrong', 'mailed-link': 'identity.link-over' } as const satisfies Record<WayIn, keyof typeof identityErrors>;

/** Signing in and out of one browser. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(Gate) private readonly gate: Gate,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(KnownDevicesService) private readonly devices: KnownDevicesService,
    @Inject(SecondStepService) private readonly secondSteps: SecondStepService,
  ) {}

  /** One refusal for each way in, whether or not there is such an account. */
  async signIn(actor: Actor, exchange: Exchange, way: WayIn, isShared = false): Promise<Session> {
    const accountId = await this.gate.accountIn(exchange.request, way);
    if (!accountId) throw new DomainError(identityErrors, REFUSALS[way]);
    if (await this.secondSteps.begin(actor, exchange, { accountId, way, isShared })) return { account: null, step: 'enter-code' };
    return this.start(actor, exchange, { accountId, way, isShared });
  }

  /** For whoever has shown the first of two things in this browser. */
  async enterSecondStep(actor: Actor, exchange: Exchange, code: string): Promise<Session> {
    return this.start(actor, exchange, await this.secondSteps.accountOf(actor, exchange, code));
  }

  private async start(actor: Actor, exchange: Exchange, { accountId, way, isShared }: FirstStep): Promise<Session> {
    return this.give(actor, exchange, await this.sessions.start(actor, accountId, { ...deviceOf(exchange.request.get('user-agent')), isShared }, way));
  }

  /** With a session that a neighbour started: by an invitation, or by a code of the liaison. Where there is a second step it ends again, and the step follows. */
  async enter(actor: Actor, exchange: Exchange, started: NewSession): Promise<Session> {
    if (!(await this.secondSteps.begin(actor, exchange, { ...started, way: 'passphrase' }))) return this.give(actor, exchange, started);
    await this.sessions.revoke(actor, started.id);
    return { account: null, step: 'enter-code' };
  }

  /** Puts a session that was just started into this browser, in place of the one it had. */
  private async give(actor: Actor, exchange: Exchange, started: NewSession): Promise<Session> {
    await this.end(actor, exchange);
    this.cookies.give(exchange, started);
    if (started.isShared) this.devices.forget(actor, exchange);
    else await this.devices.remember(actor, exchange, started.accountId);
    return this.accounts.session(await this.accounts.actorOf(started.accountId), started.id);
  }

  /** Ends the session for good, not only in this browser. A visitor may ask too: nothing happens. */
  async signOut(actor: Actor, exchange: Exchange): Promise<Record<never, never>> {
    await this.end(actor, exchange);
    this.cookies.clear(exchange);
    return {};
  }

  private async end(actor: Actor, { request }: Exchange): Promise<void> {
    const id = this.cookies.idIn(request);
    if (id) await this.sessions.revoke(actor, id);
  }
}
