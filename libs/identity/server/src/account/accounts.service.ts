import type { Session } from '@aula/identity/contract';
import { platformErrors } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError, ENVIRONMENT, type Environment, system } from '@aula/platform/server';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { isReached, reachOf } from '../identity.access';
import { PERMISSION_TABLES, type PermissionTables } from '../permission-tables';
import { isTwoStepDue } from '../roles/two-step-rule';
import { hashOf } from '../session/hash-of';
import { PERSON } from './account.queries';
import { normalEmail } from './normal-email';
import { type AccountRecord, actorFor, type PersonWithNotices, toAccount } from './person';

const READ = `
  select a.id, a.given_names as "givenNames", a.first_surname as "firstSurname", a.second_surname as "secondSurname", a.email, a.user_name as "userName", a.language, a.is_demo as "isDemo",
    case when f.id is not null then json_build_object('municipalityKey', f.municipality_key, 'agency', f.agency, 'position', f.position) end as affiliation
  from account a left join affiliation f on f.account_id = a.id and f.ends_on is null
  where ${isReached({ account: 'a.id', municipality: 'f.municipality_key' })} and a.id = $3`;

interface Named {
  readonly accountId: string;
  readonly email: string | null;
}

/** $3 the account's id, its e-mail or its user name */
const FIND = `
  select a.id as "accountId", a.email from account a left join affiliation f on f.account_id = a.id and f.ends_on is null
  where ${isReached({ account: 'a.id', municipality: 'f.municipality_key' })} and (a.id::text = $3 or a.email = $3 or a.user_name = $3)`;

/** Sessions are the person's own and the house's; the policy lets nobody else see one. */
const LAST_SEEN = 'select max(last_seen_at) as "seenAt" from session where account_id = $1';

/** Who people are and where they work, for the rooms above. */
@Injectable()
export class AccountsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(PERMISSION_TABLES) private readonly tables: PermissionTables,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Throws `request.not-found`, also for people outside the actor's reach. */
  async read(actor: Actor, accountId: string): Promise<AccountRecord> {
    const [account] = await this.db.as(actor, () => this.db.query<AccountRecord>(READ, [...reachOf(actor), accountId]));
    if (!account) throw new DomainError(platformErrors, 'request.not-found');
    return account;
  }

  /** Of whom the actor reaches, by id, e-mail or user name, in whatever case. Throws `request.not-found`. */
  async find(actor: Actor, sign: string): Promise<Named> {
    const found = await this.named(actor, sign);
    if (!found) throw new DomainError(platformErrors, 'request.not-found');
    return found;
  }

  /** The same, where it is no fault that there is nobody. */
  async idOf(actor: Actor, sign: string): Promise<string | undefined> {
    return (await this.named(actor, sign))?.accountId;
  }

  /** When the person last used any of their sessions, give or take five minutes; undefined for whoever never signed in, and where the actor may not know. */
  async lastSeenAt(actor: Actor, accountId: string): Promise<Date | undefined> {
    const [last] = await this.db.as(actor, () => this.db.query<{ seenAt: Date | null }>(LAST_SEEN, [accountId]));
    return last?.seenAt ?? undefined;
  }

  /** The actor a person is now, for work done in their name. Throws `request.not-found`. Not inside a `db.as` of anybody but `system`. */
  async actorOf(accountId: string): Promise<Actor> {
    const person = await this.db.as(system, () => this.person(accountId));
    if (!person) throw new DomainError(platformErrors, 'request.not-found');
    return actorFor(person, this.tables, this.environment.AULA_MODE);
  }

  /** Who the actor is, in the session with this id; `account: null` for a visitor. */
  async session(actor: Actor, sessionId?: string): Promise<Session> {
    if (!actor.id) return { account: null };
    return this.db.as(actor, async () => {
      const person = await this.person(actor.id, sessionId);
      if (!person) return { account: null };
      const key = person.affiliation?.municipalityKey;
      const step = isTwoStepDue(person, this.environment.AULA_MODE) ? { step: 'set-up' as const } : {};
      const shared = person.isShared ? { isShared: true } : {};
      return { ...step, ...shared, account: toAccount(person, key ? await this.territory.municipality(actor, key) : undefined, actor.permissions) };
    });
  }

  private async named(actor: Actor, sign: string): Promise<Named | undefined> {
    return (await this.db.read<Named>(actor, FIND, [...reachOf(actor), normalEmail(sign)]))[0];
  }

  private async person(accountId: string, sessionId?: string): Promise<PersonWithNotices | undefined> {
    return (await this.db.query<PersonWithNotices>(PERSON, [accountId, this.clock.now(), sessionId === undefined ? null : hashOf(sessionId)]))[0];
  }
}
