import { identityErrors, PASSPHRASE_MINIMUM, type RoleWithScope } from '@aula/identity/contract';
import { platformErrors } from '@aula/platform/contract';
import { type Actor, Database, DomainError, type Environment, ENVIRONMENT, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountOpening } from '../account/account-opening';
import { mayGrant } from '../identity.access';
import { CredentialsService } from '../passphrase/credentials.service';
import { isObvious } from '../passphrase/is-obvious';
import { PassphraseHasher } from '../passphrase/passphrase-hasher';
import { RolesService } from './roles.service';

export interface Administrator {
  readonly email: string;
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname?: string;
  readonly passphrase: string;
}

const ADMINISTRATOR: RoleWithScope = { role: 'administrator', scope: 'all', key: '' };

/** Makes the first administrator, from the command line of the server. */
@Injectable()
export class AdministratorsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AccountOpening) private readonly accounts: AccountOpening,
    @Inject(RolesService) private readonly roles: RolesService,
    @Inject(CredentialsService) private readonly credentials: CredentialsService,
    @Inject(PassphraseHasher) private readonly hasher: PassphraseHasher,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /**
   * An account that exists is given the role where the passphrase is its own, so that nobody who signed up with that e-mail in time is handed the keys.
   * Throws `identity.passphrase-too-common` and `identity.email-taken`.
   */
  async createAdministrator(actor: Actor, person: Administrator): Promise<{ accountId: string; isNew: boolean }> {
    if (!mayGrant(actor, ADMINISTRATOR)) throw new DomainError(platformErrors, 'request.not-allowed');
    const { email, givenNames, firstSurname, secondSurname = '', passphrase } = person;
    const isWeak = passphrase.length < PASSPHRASE_MINIMUM || isObvious(passphrase, [email, givenNames, firstSurname, secondSurname]);
    if (isWeak) throw new DomainError(identityErrors, 'identity.passphrase-too-common');
    const passphraseHash = await this.hasher.hash(passphrase);
    const accountId = await this.db.as(system, () => this.accounts.open({
      email, givenNames, firstSurname, secondSurname: secondSurname || null, passphraseHash,
      municipality: null, agency: this.environment.OPERATOR_NAME, position: 'Administración de la plataforma', roles: [ADMINISTRATOR],
    }));
    if (accountId) return { accountId, isNew: true };
    const known = await this.credentials.accountOf(system, email, passphrase);
    if (!known) throw new DomainError(identityErrors, 'identity.email-taken');
    await this.roles.grant(system, { accountId: known, ...ADMINISTRATOR });
    return { accountId: known, isNew: false };
  }
}
