import { identityErrors, PASSPHRASE_MINIMUM, type RoleWithScope } from '@aula/identity/contract';
import { platformErrors } from '@aula/platform/contract';
import { type Actor, Database, DomainError, type Environment, ENVIRONMENT, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountOpening } from '../account/account-opening';
import { normalEmail } from '../account/normal-email';
import { mayGrantRoles } from '../identity.access';
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
    @Inject(PassphraseHasher) private readonly hasher: PassphraseHasher,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** An account that exists is given the role and keeps its names and passphrase. Throws `identity.passphrase-too-common`. */
  async createAdministrator(actor: Actor, person: Administrator): Promise<{ accountId: string; isNew: boolean }> {
    if (!mayGrantRoles(actor)) throw new DomainError(platformErrors, 'request.not-allowed');
    const { email, givenNames, firstSurname, secondSurname = '', passphrase } = person;
    const isWeak = passphrase.length < PASSPHRASE_MINIMUM || isObvious(passphrase, [email, givenNames, firstSurname, secondSurname]);
    if (isWeak) throw new DomainError(identityErrors, 'identity.passphrase-too-common');
    const passphraseHash = await this.hasher.hash(passphrase);
    return this.db.as(system, async () => {
      const opened = await this.accounts.open({
        email, givenNames, firstSurname, secondSurname: secondSurname || null, passphraseHash,
        municipality: null, agency: this.environment.OPERATOR_NAME, position: 'Administración de la plataforma', roles: [ADMINISTRATOR],
      });
      const accountId = opened ?? (await this.accountWith(email));
      await this.roles.grant(system, { accountId, ...ADMINISTRATOR });
      return { accountId, isNew: opened !== undefined };
    });
  }

  private async accountWith(email: string): Promise<string> {
    const [account] = await this.db.query<{ id: string }>('select id from account where email = $1', [normalEmail(email)]);
    if (!account) throw new DomainError(platformErrors, 'request.not-found');
    return account.id;
  }
}
