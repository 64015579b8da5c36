import { createHmac } from 'node:crypto';
import { identityErrors, type RoleWithScope } from '@aula/identity/contract';
import type { IssuedRecovery, Recover } from '@aula/identity/contract/inviting';
import { mayGive } from '@aula/identity/contract/staff';
import { platformErrors } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError, type Environment, ENVIRONMENT, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { reachOf } from '../identity.access';
import { recoveryIssued } from '../identity.audited';
import { CodeLottery } from '../invitation/code-lottery';
import type { Visit } from '../invitation/visit-of';
import { WrongCodes } from '../invitation/wrong-codes';
import { PassphraseHasher } from '../passphrase/passphrase-hasher';
import { PassphraseRule } from '../passphrase/passphrase-rule';
import { Reach } from '../roles/reach';
import { type NewSession, SessionsService } from '../session/sessions.service';
import { END_SESSIONS, ISSUE, SET_PASSPHRASE, USE, WHOM } from './recovery.queries';

const LASTS = 86_400_000;

interface Whom {
  readonly userName: string | null;
  readonly email: string | null;
  readonly roles: readonly RoleWithScope[];
}

interface Recovered {
  readonly accountId: string;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
  readonly municipalityKey: string | null;
}

/** The way back for people without an e-mail. Whoever has one gets a code by mail, and nobody on staff a way into that account. */
@Injectable()
export class RecoveriesService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Reach) private readonly reach: Reach,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CodeLottery) private readonly lottery: CodeLottery,
    @Inject(WrongCodes) private readonly wrongCodes: WrongCodes,
    @Inject(PassphraseHasher) private readonly hasher: PassphraseHasher,
    @Inject(PassphraseRule) private readonly rule: PassphraseRule,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'SECRET_KEY'>,
  ) {}

  /** Throws `request.not-found` for people outside the actor's reach, and `request.not-allowed` for whoever holds a role that is not the actor's to give. */
  async issue(actor: Actor, accountId: string): Promise<IssuedRecovery> {
    const by = await this.reach.of(actor, 'identity.recovery.issue');
    const now = this.clock.now();
    const [whom] = await this.db.read<Whom>(by.actor, WHOM, [...reachOf(by.actor), accountId, now]);
    if (!whom) throw new DomainError(platformErrors, 'request.not-found');
    // A sheet is a way into the account: with one, a liaison must not become a coordinator, nor anybody themselves once more.
    const isTheirs = accountId !== actor.id && whom.roles.every((role) => role.role === 'learner' || mayGive(by.roles, role));
    if (!isTheirs) throw new DomainError(platformErrors, 'request.not-allowed');
    if (whom.email !== null || whom.userName === null) throw new DomainError(identityErrors, 'identity.recovers-by-mail');
    const code = this.lottery.drawRecovery();
    const endsAt = new Date(now.getTime() + LASTS);
    await this.db.as(system, async () => {
      await this.db.query(ISSUE, [accountId, this.hashOf(code), actor.id === system.id ? null : actor.id, now, endsAt]);
      await this.audit.record(actor, { action: recoveryIssued, subjects: [accountId], details: {} });
    });
    return { code, userName: whom.userName, endsAt: endsAt.toISOString() };
  }

  /** One answer for an unknown user name and a wrong code. Every other session of the person ends. */
  async recover(actor: Actor, { userName, code, passphrase, attempt }: Recover, { address, device }: Visit): Promise<NewSession> {
    await this.wrongCodes.refuseMany(actor, address);
    const passphraseHash = await this.hasher.hash(passphrase); // before the transaction: it takes long, and holds no lock
    const started = await this.db.as(system, async () => {
      const now = this.clock.now();
      const [person] = await this.db.query<Recovered>(USE, [userName, this.hashOf(code), now, attempt]);
      if (!person) return undefined;
      await this.rule.check(system, passphrase, { words: [userName, person.givenNames, person.firstSurname, person.secondSurname], municipalityKey: person.municipalityKey });
      await this.db.query(SET_PASSPHRASE, [person.accountId, passphraseHash]);
      await this.db.query(END_SESSIONS, [person.accountId, now]);
      return this.sessions.start(system, person.accountId, device, 'passphrase');
    });
    if (started) return started;
    await this.wrongCodes.count(actor, address);
    throw new DomainError(identityErrors, 'identity.recovery-wrong');
  }

  private hashOf(code: string): Buffer {
    return createHmac('sha256', this.environment.SECRET_KEY).update('identity.recovery\n').update(code).digest();
  }
}
