import { identityErrors, PASSPHRASE_MINIMUM, type RoleWithScope } from '@aula/identity/contract';
import { platformErrors } from '@aula/platform/contract';
import { type Actor, Clock, Database, DomainError, type Environment, ENVIRONMENT, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountOpening } from '../account/account-opening';
import { AuditLog } from '../audit/audit-log';
import { roleEnded, roleGranted } from '../identity.audited';
import { CredentialsService } from '../passphrase/credentials.service';
import { PassphraseHasher } from '../passphrase/passphrase-hasher';
import { PassphraseRule } from '../passphrase/passphrase-rule';
import { LOCK_ADMINISTRATORS } from './roles.queries';
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
  readonly email: string;
  readonly since: Date;
}

const CURRENT = `
  select a.id as "accountId", a.email, min(r.starts_at) as since from role_assignment r join account a on a.id = r.account_id
  where r.role = 'administrator' and r.scope = 'all' and r.ends_at is null group by a.id order by a.email`;

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
    return this.db.read<CurrentAdministrator>(actor, CURRENT, []);
  }

  /** The account stays, and its other roles. Holds from the person's next request on. */
  async removeAdministrator(actor: Actor, email: string): Promise<'removed' | 'is-none' | 'is-last'> {
    if (actor.id !== system.id) throw new DomainError(platformErrors, 'request.not-allowed');
    return this.db.as(system, async () => {
      const all = await this.db.query<{ id: string; accountId: string }>(LOCK_ADMINISTRATORS);
      const [account] = await this.db.query<{ id: string }>('select id from account where email = lower($1)', [email]);
      const own = all.find(({ accountId }) => accountId === account?.id);
      if (!own) return 'is-none';
      if (all.length === 1) return 'is-last';
      await this.db.query('update role_assignment set ends_at = $2 where id = $1', [own.id, this.clock.now()]);
      await this.audit.record(actor, { action: roleEnded, subjects: [own.accountId], details: ADMINISTRATOR });
      return 'removed';
    });
  }
}
