import { type AcceptInvitation, identityErrors, type Invitation, userName, type UserNameSuggestion } from '@aula/identity/contract';
import { invitedToCourse } from '@aula/identity/events';
import { type Actor, Database, DomainError, Outbox, system } from '@aula/platform/server';
import { territoryErrors } from '@aula/territory/contract';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import * as z from 'zod/mini';
import { AccountOpening } from '../account/account-opening';
import { AccountsService } from '../account/accounts.service';
import { CredentialsService } from '../passphrase/credentials.service';
import { isObvious } from '../passphrase/is-obvious';
import { PassphraseHasher } from '../passphrase/passphrase-hasher';
import { CURRENT_NOTICE } from '../privacy-notice/current-notice';
import { Reach } from '../roles/reach';
import type { Device } from '../session/device-of';
import { type NewSession, SessionsService } from '../session/sessions.service';
import type { HeldInvitation } from './held-invitation';
import { mayInvite, roleOf } from './invitation.access';
import { InvitationsInHand } from './invitations-in-hand';
import { InvitedCourses } from './invited-courses';
import { InvitedPlaces } from './invited-places';
import { type NamesTyped, userNamesFrom } from './user-names';

/** From where, and with what, somebody comes who is not known yet. */
export interface Visit {
  readonly address: string;
  readonly device: Device;
}

const TAKEN = 'select user_name as "userName" from account where user_name = any ($1)';

/** What people do with an invitation: look at it, and open their account. */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(InvitationsInHand) private readonly inHand: InvitationsInHand,
    @Inject(InvitedPlaces) private readonly places: InvitedPlaces,
    @Inject(InvitedCourses) private readonly courses: InvitedCourses,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(AccountOpening) private readonly opening: AccountOpening,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(Reach) private readonly reach: Reach,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(CredentialsService) private readonly credentials: CredentialsService,
    @Inject(PassphraseHasher) private readonly hasher: PassphraseHasher,
  ) {}

  async read(actor: Actor, code: string, address: string): Promise<Invitation> {
    const { kind, placeKey, role, courseKey, inviter, endsAt, person, refusal } = await this.inHand.find(actor, code, address);
    if (refusal) throw new DomainError(identityErrors, refusal);
    const place = await this.places.one(system, placeKey);
    if (!place) throw new DomainError(identityErrors, 'identity.no-such-invitation');
    return {
      kind, role, place: { key: place.key, name: place.name, stateName: place.stateName }, course: await this.courses.named(system, courseKey),
      inviter: inviter && { name: inviter.name, agency: inviter.agency }, endsAt: endsAt.toISOString(), person,
    };
  }

  async suggestUserName(actor: Actor, code: string, { typed, ...names }: NamesTyped & { readonly typed?: string | undefined }, address: string): Promise<UserNameSuggestion> {
    await this.inHand.find(actor, code, address);
    const wanted = z.safeParse(userName, typed).data;
    const fitting = userNamesFrom(names);
    const taken = new Set((await this.db.read<{ userName: string }>(system, TAKEN, [[...fitting, ...(wanted === undefined ? [] : [wanted])]])).map((row) => row.userName));
    return { suggestion: fitting.find((name) => !taken.has(name)) ?? '', isFree: wanted === undefined ? null : !taken.has(wanted) };
  }

  /**
   * Account, affiliation, role, accepted notice, session and the use of the invitation in one transaction. Who sends it again, after an answer that
   * was lost on the way, is signed in.
   */
  async accept(actor: Actor, code: string, person: AcceptInvitation, { address, device }: Visit): Promise<NewSession> {
    const held = await this.inHand.find(actor, code, address);
    const email = held.person?.email ?? person.email ?? null;
    const name = email ?? person.userName;
    if (name === undefined) throw new DomainError(identityErrors, 'identity.no-way-to-sign-in');
    if (held.refusal) return this.signInAgain(actor, held, { ...person, name, device }, held.refusal);
    await this.refuseLapsed(held);
    const municipality = await this.placeOfWork(actor, held, person);
    if (person.acceptedNotice !== CURRENT_NOTICE.version) throw new DomainError(identityErrors, 'identity.notice-outdated');
    if (isObvious(person.passphrase, [name, person.givenNames, person.firstSurname, person.secondSurname ?? ''])) throw new DomainError(identityErrors, 'identity.passphrase-too-common');

    const passphraseHash = await this.hasher.hash(person.passphrase); // before the transaction: it takes long, and holds no lock
    const opened = await this.db.as(system, async () => {
      const userNameOfNobodyElse = email === null ? name : undefined;
      const accountId = await this.opening.open({
        ...person, email, userName: userNameOfNobodyElse, municipality, passphraseHash, roles: [roleOf(held.role, held.placeKey)],
        isEmailVerified: held.kind === 'mail', confirmedBy: held.kind === 'mail' ? (held.inviter?.accountId ?? null) : null,
      });
      if (!accountId) return undefined;
      await this.inHand.use(system, held, accountId);
      if (held.courseKey !== null) this.outbox.publish(invitedToCourse, { accountId, courseKey: held.courseKey });
      return this.sessions.start(system, accountId, device);
    });
    return opened ?? this.signInAgain(actor, held, { ...person, name, device }, email === null ? 'identity.user-name-taken' : 'identity.email-taken');
  }

  /** Only for an account that was opened with this very invitation: else it would be one more door to try passphrases at. */
  private async signInAgain(actor: Actor, held: HeldInvitation, { name, passphrase, device }: { name: string; passphrase: string; device: Device }, refusal: keyof typeof identityErrors): Promise<NewSession> {
    const accountId = await this.credentials.accountOf(actor, name, passphrase);
    if (!accountId || !(await this.inHand.hasUsed(actor, held, accountId))) throw new DomainError(identityErrors, refusal);
    return this.sessions.start(actor, accountId, device);
  }

  private async placeOfWork(actor: Actor, { placeKey }: HeldInvitation, { municipalityKey }: AcceptInvitation) {
    const municipality = await this.territory.municipality(actor, municipalityKey);
    if (!municipality) throw new DomainError(territoryErrors, 'territory.no-such-municipality');
    if (!municipalityKey.startsWith(placeKey)) throw new DomainError(identityErrors, 'identity.outside-invited-place');
    return municipality;
  }

  /** What somebody invited to and may no longer give themselves, nobody gets. Participation was theirs to offer, and stays offered. */
  private async refuseLapsed({ role, placeKey, inviter }: HeldInvitation): Promise<void> {
    if (role === 'learner' || inviter === null) return;
    const by = await this.reach.of(await this.accounts.actorOf(inviter.accountId), 'identity.invitation.manage').catch(() => undefined);
    if (!by || !mayInvite(by, role, placeKey)) throw new DomainError(identityErrors, 'identity.invitation-ended');
  }
}
