import type { CodeAsked } from '@aula/identity/contract';
import type { Language } from '@aula/platform/contract';
import { type Actor, Clock, Database, type Environment, ENVIRONMENT, Mailer, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { normalEmail } from '../account/normal-email';
import { AllowancesService } from '../limits/allowances.service';
import { codeMail } from './code-mail';
import { CodeSecrets } from './code-secrets';
import type { CodePurpose } from './mailed-code.entity';
import { ASK, ASKED, COUNT_TRY, LOCK_OPEN, RECIPIENT, USE } from './mailed-code.queries';
import { SENDING_WAITS, waitAfter } from './sending-waits';

interface Asked {
  readonly id: string;
  readonly sendings: number;
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

interface Recipient {
  readonly givenNames: string;
  readonly language: Language;
  readonly isVerified: boolean;
}

interface Owner {
  readonly accountId: string;
  readonly email: string | null;
  readonly emailHash: Buffer;
}

/** Signing in by what was mailed. All of it is the house's own work, before anybody is known. */
@Injectable()
export class MailedCodesService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CodeSecrets) private readonly secrets: CodeSecrets,
    @Inject(AllowancesService) private readonly allowances: AllowancesService,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /**
   * Mails a code, or says when the next may be asked for. The same statements and the same answer whether or not anybody has the address;
   * who has none is told so by mail, where only the owner of the mailbox reads it. Joins a running `db.as(system, …)`.
   */
  ask(_actor: Actor, purpose: CodePurpose, typed: { readonly email: string; readonly language: Language }, address?: string): Promise<CodeAsked> {
    const email = normalEmail(typed.email);
    const hash = this.secrets.hashOf(email);
    return this.db.as(system, async () => {
      if (purpose === 'sign-in') await this.allowances.take(system, 'ask-for-code', address);
      const [toSend] = await this.db.query<Asked>(ASK, [purpose, hash, email, this.clock.now(), this.isDemo(), SENDING_WAITS]);
      if (toSend) await this.mail(toSend, purpose, email, typed.language);
      const [asked] = toSend ? [toSend] : await this.db.query<Asked>(ASKED, [purpose, hash]);
      if (!asked) throw new Error('a code was neither made nor found');
      return { expiresAt: asked.expiresAt.toISOString(), mayAskAgainAt: new Date(asked.sentAt.getTime() + waitAfter(asked.sendings) * 1_000).toISOString() };
    });
  }

  /** The account, or undefined: a wrong code costs one of its tries, also where several come at once. */
  accountOf(_actor: Actor, typed: { readonly email: string; readonly code: string; readonly attempt: string }): Promise<string | undefined> {
    return this.db.as(system, async () => {
      const open = await this.db.query<{ id: string }>(LOCK_OPEN, [this.secrets.hashOf(normalEmail(typed.email)), this.clock.now(), typed.attempt]);
      const right = open.find(({ id }) => this.secrets.isCodeOf(id, typed.code));
      if (right) return this.use(right.id, typed.attempt);
      await this.db.query(COUNT_TRY, [open.map(({ id }) => id)]);
      return undefined;
    });
  }

  /** The account, or undefined for a link that was made up, used or has run out. */
  async accountOfLink(_actor: Actor, { link, attempt }: { readonly link: string; readonly attempt: string }): Promise<string | undefined> {
    const id = this.secrets.idIn(link);
    return id && this.db.as(system, () => this.use(id, attempt));
  }

  private async use(id: string, attempt: string): Promise<string | undefined> {
    const [owner] = await this.db.query<Owner>(USE, [id, this.clock.now(), attempt, this.isDemo()]);
    // Whoever has changed their e-mail meanwhile does not enter by what was mailed to the old one.
    return owner?.email && this.secrets.hashOf(owner.email).equals(owner.emailHash) ? owner.accountId : undefined;
  }

  private async mail({ id, sendings, expiresAt }: Asked, purpose: CodePurpose, email: string, language: Language): Promise<void> {
    const [person] = await this.db.query<Recipient>(RECIPIENT, [email, this.isDemo()]);
    const { subject, text } = codeMail({
      person, purpose, language: person?.language ?? language, code: this.secrets.codeOf(id), link: this.secrets.linkOf(id), addressOf: (path) => this.mailer.addressOf(path),
    });
    await this.mailer.send({ key: `identity.code:${id}:${sendings}`, recipient: email, subject, text, goodUntil: expiresAt });
  }

  private isDemo(): boolean {
    return this.environment.AULA_MODE === 'demo';
  }
}
