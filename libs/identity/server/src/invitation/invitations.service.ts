import { type CodeAsked, identityErrors, type SignUp } from '@aula/identity/contract';
import { type AcceptInvitation, type Invitation, userName, type UserNameSuggestion } from '@aula/identity/contract/inviting';
import { invitedToCourse } from '@aula/identity/events';
import { type Actor, Database, DomainError, Outbox, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import * as z from 'zod/mini';
import { AccountOpening } from '../account/account-opening';
import { AuditLog } from '../audit/audit-log';
import { roleGranted } from '../identity.audited';
import { AllowancesService } from '../limits/allowances.service';
import { MailedCodesService } from '../mailed-code/mailed-codes.service';
import { PassphraseEntryService } from '../passphrase/passphrase-entry.service';
import { PassphraseHasher } from '../passphrase/passphrase-hasher';
import { PassphraseRule } from '../passphrase/passphrase-rule';
import type { Device } from '../session/device-of';
import { type NewSession, SessionsService } from '../session/sessions.service';
import type { HeldInvitation } from './held-invitation';
import { roleOf } from './invitation.access';
import { InvitationsInHand } from './invitations-in-hand';
import { InvitedCourses } from './invited-courses';
import { InvitedPlaces } from './invited-places';
import { type NamesTyped, userNamesFrom } from './user-names';
import type { Visit } from './visit-of';
import { WhatHolds } from './what-holds';

const TAKEN = 'select user_name as "userName" from account where user_name = any ($1)';

/** What people do with an invitation: look at it, and open their account. */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(InvitationsInHand) private readonly inHand: InvitationsInHand,
    @Inject(WhatHolds) private readonly whatHolds: WhatHolds,
    @Inject(InvitedPlaces) private readonly places: InvitedPlaces,
    @Inject(InvitedCourses) private readonly courses: InvitedCourses,
    @Inject(AccountOpening) private readonly opening: AccountOpening,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(MailedCodesService) private readonly codes: MailedCodesService,
    @Inject(PassphraseEntryService) private readonly entry: PassphraseEntryService,
    @Inject(AllowancesService) private readonly allowances: AllowancesService,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(PassphraseHasher) private readonly hasher: PassphraseHasher,
    @Inject(PassphraseRule) private readonly rule: PassphraseRule,
  ) {}

  async read(actor: Actor, code: string, address: string): Promise<Invitation> {
    const { kind, placeKey, role, courseKey, inviter, endsAt, timeZone, person, refusal } = await this.inHand.find(actor, code, address);
    if (refusal) throw new DomainError(identityErrors, refusal);
    const place = await this.places.one(system, placeKey);
    if (!place) throw new DomainError(identityErrors, 'identity.no-such-invitation');
    return {
      kind, role, place: { key: place.key, name: place.name, stateName: place.stateName }, course: await this.courses.named(system, courseKey),
      inviter: inviter && { name: inviter.name, agency: inviter.agency }, endsAt: endsAt.toISOString(), timeZone: timeZone ?? place.timeZone, person,
    };
  }

  async suggestUserName(actor: Actor, code: string, { typed, ...names }: NamesTyped & { readonly typed?: string | undefined }, address: string): Promise<UserNameSuggestion> {
    await this.inHand.find(actor, code, address);
    const wanted = z.safeParse(userName, typed).data;
    const fitting = userNamesFrom(names);
    const taken = new Set((await this.db.read<{ userName: string }>(system, TAKEN, [[...fitting, ...(wanted === undefined ? [] : [wanted])]])).map((row) => row.userName));
    return { suggestion: fitting.find((name) => !taken.has(name)) ?? '', isFree: wanted === undefined ? null : !taken.has(wanted) };
  }

  /** With the link of a mail, or with a code, a user name and a passphrase. Everything and the use of the invitation in one transaction. */
  async accept(actor: Actor, code: string, person: AcceptInvitation, visit: Visit): Promise<NewSession> {
    const held = await this.inHand.find(actor, code, visit.address);
    return held.person ? this.acceptMail(actor, held, { ...person, email: held.person.email }, visit) : this.acceptCode(actor, held, person, visit);
  }

  /**
   * With a code and an e-mail, as whoever signs up by themselves: nobody is signed in by it, and an e-mail with an account is answered alike. Nothing
   * is used up then, nor by a retry.
   */
  async signUp(actor: Actor, code: string, person: SignUp, address: string): Promise<CodeAsked> {
    const held = await this.inHand.find(actor, code, address);
    if (held.kind === 'mail') throw new DomainError(identityErrors, 'identity.no-such-invitation');
    if (held.refusal) throw new DomainError(identityErrors, held.refusal);
    const work = await this.whatHolds.check(actor, held, person);
    return this.db.as(system, async () => {
      await this.allowances.take(system, 'sign-up', address);
      await this.open(held, { ...person, ...work, passphraseHash: null });
      return this.codes.ask(system, 'sign-up', person);
    });
  }

  private async acceptCode(actor: Actor, held: HeldInvitation, { userName: name, passphrase, ...person }: AcceptInvitation, visit: Visit): Promise<NewSession> {
    if (name === undefined || passphrase === undefined) throw new DomainError(identityErrors, 'identity.no-way-to-sign-in');
    const typed = { name, passphrase, ...visit };
    if (held.refusal) return this.signInAgain(actor, held, typed, held.refusal);
    const work = await this.whatHolds.check(actor, held, person);
    await this.rule.check(actor, passphrase, { words: [name, person.givenNames, person.firstSurname, person.secondSurname], municipalityKey: person.municipalityKey });
    const passphraseHash = await this.hasher.hash(passphrase); // before the transaction: it takes long, and holds no lock
    const opened = await this.db.as(system, async () => {
      const accountId = await this.open(held, { ...person, ...work, email: null, userName: name, passphraseHash });
      return accountId && this.sessions.start(system, accountId, visit.device, 'passphrase');
    });
    return opened || this.signInAgain(actor, held, typed, 'identity.user-name-taken');
  }

  private async acceptMail(actor: Actor, held: HeldInvitation, person: AcceptInvitation & { readonly email: string }, { device }: Visit): Promise<NewSession> {
    if (held.refusal) return this.enterAgain(actor, held, person.attempt, device, held.refusal);
    const work = await this.whatHolds.check(actor, held, person);
    const opened = await this.db.as(system, async () => {
      const accountId = await this.open(held, {
        ...person, ...work, userName: undefined, passphraseHash: null, isEmailVerified: true, confirmed: { by: held.inviter?.accountId ?? null }, attempt: person.attempt,
      });
      return accountId && this.sessions.start(system, accountId, device, 'mailed-link');
    });
    return opened || this.enterAgain(actor, held, person.attempt, device, 'identity.email-taken');
  }

  /** Only inside `db.as(system, …)`. Undefined where the e-mail or the user name has an account; throws where the invitation held no longer. */
  private async open(held: HeldInvitation, person: Omit<Parameters<AccountOpening['open']>[0], 'roles'> & { readonly attempt?: string }): Promise<string | undefined> {
    const accountId = await this.opening.open({ ...person, roles: [roleOf(held.role, held.placeKey)] });
    if (!accountId) return undefined;
    await this.inHand.use(system, held, accountId, person.attempt);
    await this.writeDown(held, accountId);
    if (held.courseKey !== null) this.outbox.publish(invitedToCourse, { accountId, courseKey: held.courseKey });
    return accountId;
  }

  /** What anybody may have, whoever comes has by themselves; every other role is given to them by whoever invited. */
  private async writeDown({ role, placeKey, inviter }: HeldInvitation, accountId: string): Promise<void> {
    if (role === 'learner') return;
    await this.audit.record({ ...system, id: inviter?.accountId ?? system.id }, { action: roleGranted, subjects: [accountId], details: roleOf(role, placeKey) });
  }

  /** Only for an account that was opened with this very code, and counted as a try to sign in: else it would be one more door to try passphrases at. */
  private async signInAgain(actor: Actor, held: HeldInvitation, { name, passphrase, address, device }: Visit & { name: string; passphrase: string }, refusal: Refusal): Promise<NewSession> {
    const accountId = await this.entry.accountOf(actor, { name, passphrase, address, deviceId: undefined });
    if (!accountId || !(await this.inHand.hasUsed(actor, held, accountId))) throw new DomainError(identityErrors, refusal);
    return this.sessions.start(actor, accountId, device, 'passphrase');
  }

  /** The very attempt that opened the account, whose answer was lost on the way. */
  private async enterAgain(actor: Actor, held: HeldInvitation, attempt: string, device: Device, refusal: Refusal): Promise<NewSession> {
    const accountId = await this.inHand.openedBy(actor, held, attempt);
    if (!accountId) throw new DomainError(identityErrors, refusal);
    return this.sessions.start(actor, accountId, device, 'mailed-link');
  }
}

type Refusal = keyof typeof identityErrors;
