import { addressIn, type Language, platformErrors } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError, Mailer, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../account/accounts.service';
import { AuditLog } from '../audit/audit-log';
import { twoStepReset } from '../identity.audited';
import { type TwoStepChange, twoStepMail } from './two-step-mail';

export interface WhoseTwoStep {
  readonly email: string | null;
  readonly givenNames: string;
  readonly language: Language;
}

/** Nothing of the telephone is kept. */
const TURN_OFF = `update two_step set confirmed_at = null, secret = '' where account_id = $1 and confirmed_at is not null returning account_id`;
const END_ALL = 'update session set revoked_at = $2 where account_id = $1 and revoked_at is null';

/** Takes second steps off: of whoever wants so, and of whoever has lost both telephone and paper. */
@Injectable()
export class TwoStepReset {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** By an administrator, for somebody within their reach. Ends all of the person's sessions: whoever has the telephone now may be in one. */
  async reset(actor: Actor, accountId: string): Promise<boolean> {
    if (actor.id !== 'system' && !actor.permissions.has('identity.two-step.reset')) throw new DomainError(platformErrors, 'request.not-allowed');
    const person = await this.accounts.read(actor, accountId);
    return this.db.as(system, async () => {
      const isReset = await this.turnOff(accountId, person, 'reset');
      if (isReset) await this.audit.record(actor, { action: twoStepReset, subjects: [accountId], details: {} });
      return isReset;
    });
  }

  /** From the command line of the server: for the administrator whom no other can help. By e-mail, or by the user name of whoever has none. Whether there was one. */
  async resetByEmail(actor: Actor, sign: string): Promise<boolean> {
    const accountId = await this.accounts.idOf(actor, sign);
    return accountId !== undefined && this.reset(actor, accountId);
  }

  /** Tells the person. Whether there was one. */
  turnOff(accountId: string, person: WhoseTwoStep, change: Exclude<TwoStepChange, 'on'>): Promise<boolean> {
    return this.db.as(system, async () => {
      const [ended] = (await this.db.query(TURN_OFF, [accountId])) as unknown as [unknown[], number];
      if (ended.length === 0) return false;
      if (change === 'reset') await this.db.query(END_ALL, [accountId, this.clock.now()]);
      await this.tell(accountId, person, change);
      return true;
    });
  }

  /** Joins the running `db.as(system, …)`. */
  async tell(accountId: string, { email, givenNames, language }: WhoseTwoStep, change: TwoStepChange): Promise<void> {
    if (email === null) return;
    const address = this.mailer.addressOf(addressIn(language, '/cuenta'));
    await this.mailer.send({ key: `identity.two-step-${change}:${accountId}:${this.clock.now().toISOString()}`, recipient: email, ...twoStepMail(change, language, givenNames, address) });
  }
}
