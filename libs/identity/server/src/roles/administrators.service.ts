import { identityErrors, PASSPHRASE_MINIMUM, type RoleWithScope } from '@aula/identity/contract';
import { platformErrors } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError, type Environment, ENVIRONMENT, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountOpening } from '../account/account-opening';
import { holds } from '../account/account.queries';
import { normalEmail } from '../account/normal-email';
import { AuditLog } from '../audit/audit-log';
import { roleEnded, roleGranted } from '../identity.audited';
import { CredentialsService } from '../passphrase/credentials.service';
import { PassphraseHasher } from '../passphrase/passphrase-hasher';
import { PassphraseRule } from '../passphrase/passphrase-rule';
import { BY_ITSELF, LOCK_ADMINISTRATORS } from './roles.queries';
import { RolesService } from './roles.service';

export interface Administrator {
  readonly email: string;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname?: string;
  readonly passphrase: string;
}

/** One who administers the house now. */
export interface CurrentAdministrator {
  readonly accountId: string;
  /** Or the user name of whoever has none. */
  readonly email: string;
  readonly since: Date;
}

/** $1 now */
const CURRENT = `
  select a.id as "accountId", coalesce(a.email, a.user_name) as email, min(case when r.account_id = a.id then r.starts_at else r.substitute_from end) as since from account a join role_assignment r on ${holds('a.id', '$1')}
  where r.role = 'administrator' group by a.id order by 2`;

/** Whoever holds it, will hold it, or stands in. $1 account, $2 now */
const TAKE_AWAY = `
  update role_assignment set ends_at = case when account_id = $1 then greatest(starts_at, $2) else ends_at end, substitute_id = nullif(substitute_id, $1), ${BY_ITSELF}
  where role = 'administrator' and (account_id = $1 or substitute_id = $1) and (ends_at is null or ends_at > $2) returning id`;

const ADMINISTRATOR: RoleWithScope = { role: 'administrator', scope: 'all', key: '' };

/** Who administers the house, from the command line of the server: makes the first, and takes the role away from all but the last. */
@Injectable()
export class AdministratorsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccountOpening) private readonly accounts: AccountOpening,
    @Inject(RolesService) private readonly roles: RolesService,
    @Inject(CredentialsService) private readonly credentials: CredentialsService,
    @Inject(PassphraseHasher) private readonly hasher: PassphraseHasher,
    @Inject(PassphraseRule) private readonly rule: PassphraseRule,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /**
   * An account that exists is given the role where the passphrase is its own, so that nobody who signed up with that e-mail in time is handed the keys.
   * Throws `identity.passphrase-too-common` and `identity.email-taken`.
   */
  async createAdministrator(actor: Actor, person: Administrator): Promise<{ accountId: string; isNew: boolean }> {
    if (actor.id !== system.id) throw new DomainError(platformErrors, 'request.not-allowed');
    const { email, givenNames, firstSurname, secondSurname = '', passphrase } = person;
    if (passphrase.length < PASSPHRASE_MINIMUM) throw new DomainError(identityErrors, 'identity.passphrase-too-common');
    await this.rule.check(actor, passphrase, { words: [email, givenNames, firstSurname, secondSurname], municipalityKey: null });
    const passphraseHash = await this.hasher.hash(passphrase);
    const accountId = await this.db.as(system, async () => {
      const opened = await this.accounts.open({
        email, givenNames, firstSurname, secondSurname: secondSurname || null, passphraseHash,
        municipality: null, agency: this.environment.OPERATOR_NAME, position: 'Administración de la plataforma', roles: [ADMINISTRATOR],
      });
      if (opened) await this.audit.record(actor, { action: roleGranted, subjects: [opened], details: ADMINISTRATOR });
      return opened;
    });
    if (accountId) return { accountId, isNew: true };
    const known = await this.credentials.accountOf(system, email, passphrase);
    if (!known) throw new DomainError(identityErrors, 'identity.email-taken');
    await this.roles.grant(actor, { accountId: known, ...ADMINISTRATOR });
    return { accountId: known, isNew: false };
  }

  list(actor: Actor): Promise<CurrentAdministrator[]> {
    return this.db.read<CurrentAdministrator>(actor, CURRENT, [this.clock.now()]);
  }

  /** The account stays, and its other roles. Holds from the person's next request on. */
  async removeAdministrator(actor: Actor, email: string): Promise<'removed' | 'is-none' | 'is-last'> {
    if (actor.id !== system.id) throw new DomainError(platformErrors, 'request.not-allowed');
    return this.db.as(system, async () => {
      const all = await this.db.query<{ id: string; accountId: string }>(LOCK_ADMINISTRATORS);
      const [account] = await this.db.query<{ id: string }>('select id from account where email = $1', [normalEmail(email)]);
      if (!account) return 'is-none';
      if (all.length > 0 && all.every(({ accountId }) => accountId === account.id)) return 'is-last';
      const [taken] = (await this.db.query(TAKE_AWAY, [account.id, this.clock.now()])) as unknown as [unknown[], number];
      if (taken.length === 0) return 'is-none';
      await this.audit.record(actor, { action: roleEnded, subjects: [account.id], details: ADMINISTRATOR });
      return 'removed';
    });
  }
}
