import { type CodeAsked, identityErrors } from '@aula/identity/contract';
import { addressIn, type Language } from '@aula/platform/contract';
import { type Actor, type AulaRequest, brokenConstraint, Clock, Database, DomainError, type Environment, ENVIRONMENT, Mailer, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { normalEmail } from '../account/normal-email';
import { AllowancesService } from '../limits/allowances.service';
import { CodeSecrets } from '../mailed-code/code-secrets';
import { ASK_TO_CHANGE, ASKED, COUNT_TRY } from '../mailed-code/mailed-code.queries';
import { SENDING_WAITS, waitAfter } from '../mailed-code/sending-waits';
import { hashOf } from '../session/hash-of';
import { SessionCookies } from '../session/session-cookies';
import { changedMail, newAddressMail, oldAddressMail } from './email-mails';

interface Asked {
  readonly id: string;
  readonly sendings: number;
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

interface Person {
  readonly email: string | null;
  readonly givenNames: string;
  readonly language: Language;
  readonly isFresh: boolean;
}

/** $1 account, $2 hash of the session, $3 now */
const PERSON = `
  select email, given_names as "givenNames", language,
    exists (select from session s where s.hash = $2 and s.account_id = a.id and s.created_at > $3::timestamptz - interval '15 minutes') as "isFresh"
  from account a where id = $1`;

const MADE_FOR = 'select account_id as "accountId" from mailed_code where id = $1';

/** $1 hash of the new e-mail, $2 account, $3 now */
const LOCK_OPEN = `
  select id from mailed_code where purpose = 'change-email' and email_hash = $1 and account_id = $2 and expires_at > $3 and used_at is null and tries_left > 0 for no key update`;

const USE = 'update mailed_code set used_at = $2, used_by = id where id = $1';

/** Nothing where somebody has opened an account with it meanwhile. $1 account, $2 new e-mail, $3 now */
const CHANGE = `
  with before as (select id, email from account where id = $1 for no key update), changed as (
    update account a set email = $2, email_verified_at = $3 from before
    where a.id = before.id and not exists (select from account other where other.email = $2 and other.id <> a.id) returning a.id
  ), kept as (
    insert into email_change (account_id, old_email, new_email, changed_at)
    select changed.id, before.email, $2, $3 from changed join before using (id) where before.email is not null returning id
  )
  select kept.id as "changeId" from changed left join kept on true`;

const IS_OPEN = `undone_at is null and changed_at > $2::timestamptz - interval '7 days'`;

/**
 * Whoever has taken an account over must not keep its address by opening another one with it: an account that nobody has shown to be theirs gives it up.
 * $1 change, $2 now
 */
const FREE_ADDRESS = `
  update account a set email = null, user_name = 'sin-correo-' || left(a.id::text, 8) from email_change c
  where c.id = $1 and ${IS_OPEN} and a.email = c.old_email and a.id <> c.account_id and a.email_verified_at is null`;

/** The account, locked alone: whatever it is changed to at this moment stands before it is taken back. $1 change, $2 now */
const LOCK_CHANGED = `select a.id from email_change c join account a on a.id = c.account_id where c.id = $1 and ${IS_OPEN} for no key update of a`;

/** With all that was changed since: each change has its own way back, and that of a later one leads to a mailbox of whoever made it. $1 change, $2 now */
const UNDO = `
  with undone as (
    update email_change set undone_at = $2 where id = $1 and ${IS_OPEN}
      and not exists (select from account other where other.email = old_email and other.id <> account_id) returning account_id, old_email, changed_at
  ), since as (
    update email_change c set undone_at = $2 from undone where c.account_id = undone.account_id and c.id <> $1 and c.changed_at >= undone.changed_at and c.undone_at is null
  ), restored as (
    update account a set email = old_email, email_verified_at = $2, passphrase_hash = null from undone where a.id = undone.account_id returning a.id
  ), ended as (
    update session s set revoked_at = $2 from undone where s.account_id = undone.account_id and s.revoked_at is null
  ), forgotten as (
    update known_device d set forgotten_at = $2 from undone where d.account_id = undone.account_id and d.forgotten_at is null
  )
  select id from restored`;

/** A person's own e-mail, changed with a code to the new address. Row by row the house's work; the statements name the actor's own. */
@Injectable()
export class EmailChangesService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(AllowancesService) private readonly allowances: AllowancesService,
    @Inject(CodeSecrets) private readonly secrets: CodeSecrets,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Throws `identity.code-needed` where the session is not fresh: whoever finds one open cannot take the account along. */
  ask(actor: Actor, request: AulaRequest, typed: string): Promise<CodeAsked> {
    const email = normalEmail(typed);
    const hash = this.secrets.hashOf(email);
    return this.db.as(system, async () => {
      const person = await this.person(actor, request);
      if (!person.isFresh) throw new DomainError(identityErrors, 'identity.code-needed');
      await this.allowances.take(system, 'ask-for-code', request.ip);
      const [toSend] = await this.db.query<Asked>(ASK_TO_CHANGE, ['change-email', hash, email, this.clock.now(), this.environment.AULA_MODE === 'demo', SENDING_WAITS, actor.id]);
      if (toSend) await this.mailNew(toSend, email, person.language);
      const [asked] = toSend ? [toSend] : await this.db.query<Asked>(ASKED, ['change-email', hash]);
      if (!asked) throw new Error('a code was neither made nor found');
      return { expiresAt: asked.expiresAt.toISOString(), mayAskAgainAt: new Date(asked.sentAt.getTime() + waitAfter(asked.sendings) * 1_000).toISOString() };
    });
  }

  /** Throws `identity.email-taken` where somebody has opened an account with it meanwhile: whoever has the code reads that mailbox, and may know. */
  async change(actor: Actor, request: AulaRequest, typed: { readonly email: string; readonly code: string }): Promise<Record<never, never>> {
    const email = normalEmail(typed.email);
    await this.allowances.take(actor, 'try-code', request.ip);
    const isDone = await takingAddress(this.db.as(system, async () => {
      const person = await this.person(actor, request);
      if (person.email === email) return true;
      const open = await this.db.query<{ id: string }>(LOCK_OPEN, [this.secrets.hashOf(email), actor.id, this.clock.now()]);
      const right = open.find(({ id }) => this.secrets.isCodeOf(id, typed.code));
      if (!right) {
        await this.db.query(COUNT_TRY, [open.map(({ id }) => id)]);
        return false;
      }
      await this.db.query(USE, [right.id, this.clock.now()]);
      const [changed] = await this.db.query<{ changeId: string | null }>(CHANGE, [actor.id, email, this.clock.now()]);
      if (!changed) throw new DomainError(identityErrors, 'identity.email-taken');
      if (changed.changeId !== null) await this.tellBoth(changed.changeId, person, email);
      return true;
    }));
    if (!isDone) throw new DomainError(identityErrors, 'identity.code-wrong');
    return {};
  }

  /** Throws `identity.link-over`, and `identity.email-taken` where the old address is another account's by now. */
  async undo(_actor: Actor, link: string): Promise<Record<never, never>> {
    const change = [this.secrets.changeIn(link), this.clock.now()];
    return takingAddress(this.db.as(system, async () => {
      const [open] = await this.db.query(LOCK_CHANGED, change);
      if (!open) throw new DomainError(identityErrors, 'identity.link-over');
      await this.db.query(FREE_ADDRESS, change);
      if ((await this.db.query(UNDO, change)).length === 0) throw new DomainError(identityErrors, 'identity.email-taken');
      return {};
    }));
  }

  private async person(actor: Actor, request: AulaRequest): Promise<Person> {
    const sessionId = this.cookies.idIn(request);
    const [person] = await this.db.query<Person>(PERSON, [actor.id, sessionId === undefined ? null : hashOf(sessionId), this.clock.now()]);
    if (!person) throw new Error('whoever is signed in has an account');
    return person;
  }

  private async mailNew({ id, sendings, expiresAt }: Asked, email: string, language: Language): Promise<void> {
    const [made] = await this.db.query<{ accountId: string | null }>(MADE_FOR, [id]);
    const mail = newAddressMail(language, made?.accountId ? this.secrets.codeOf(id) : undefined);
    await this.mailer.send({ key: `identity.code:${id}:${sendings}`, recipient: email, ...mail, goodUntil: expiresAt });
  }

  private async tellBoth(changeId: string, { email: oldEmail, givenNames, language }: Person, newEmail: string): Promise<void> {
    if (oldEmail === null) return;
    const undo = `${this.mailer.addressOf(addressIn(language, '/entrar/recuperar'))}#${this.secrets.undoOf(changeId)}`;
    await this.mailer.send({ key: `identity.email-left:${changeId}`, recipient: oldEmail, ...oldAddressMail[language](givenNames, undo) });
    await this.mailer.send({ key: `identity.email-changed:${changeId}`, recipient: newEmail, ...changedMail[language](newEmail) });
  }
}

/** Where an account with the address is opened at the very same moment, the constraint decides; it is told as one that was there before. */
async function takingAddress<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    throw brokenConstraint(error) === 'account_email_key' ? new DomainError(identityErrors, 'identity.email-taken') : error;
  }
}
