import { identityErrors, type RoleWithScope, type SignUp } from '@aula/identity/contract';
import { type Actor, Database, DomainError, system } from '@aula/platform/server';
import { territoryErrors } from '@aula/territory/contract';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountOpening } from '../account/account-opening';
import { CredentialsService } from '../passphrase/credentials.service';
import { isObvious } from '../passphrase/is-obvious';
import { PassphraseHasher } from '../passphrase/passphrase-hasher';
import { CURRENT_NOTICE } from '../privacy-notice/current-notice';
import type { Device } from '../session/device-of';
import { type NewSession, SessionsService } from '../session/sessions.service';

const LEARNER: RoleWithScope = { role: 'learner', scope: 'own', key: '' };

/** Opens accounts for people who come by themselves. */
@Injectable()
export class SignUpService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(AccountOpening) private readonly accounts: AccountOpening,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(CredentialsService) private readonly credentials: CredentialsService,
    @Inject(PassphraseHasher) private readonly hasher: PassphraseHasher,
  ) {}

  /**
   * Account, affiliation, role, accepted notice and session in one transaction. Who sends it again, after an answer that was lost on the way,
   * is signed in; another passphrase for a known e-mail is `identity.email-taken`.
   */
  async signUp(actor: Actor, person: SignUp, device: Device): Promise<NewSession> {
    const municipality = await this.territory.municipality(actor, person.municipalityKey);
    if (!municipality) throw new DomainError(territoryErrors, 'territory.no-such-municipality');
    if (person.acceptedNotice !== CURRENT_NOTICE.version) throw new DomainError(identityErrors, 'identity.notice-outdated');
    if (isObvious(person.passphrase, ownWordsOf(person))) throw new DomainError(identityErrors, 'identity.passphrase-too-common');

    const passphraseHash = await this.hasher.hash(person.passphrase); // before the transaction: it takes long, and holds no lock
    const opened = await this.db.as(system, async () => {
      const accountId = await this.accounts.open({ ...person, municipality, passphraseHash, roles: [LEARNER] });
      return accountId && this.sessions.start(system, accountId, device);
    });
    return opened || this.signInAgain(actor, person, device);
  }

  private async signInAgain(actor: Actor, { email, passphrase }: SignUp, device: Device): Promise<NewSession> {
    const accountId = await this.credentials.accountOf(actor, email, passphrase);
    if (!accountId) throw new DomainError(identityErrors, 'identity.email-taken');
    return this.sessions.start(actor, accountId, device);
  }
}

function ownWordsOf({ email, givenNames, firstSurname, secondSurname = '' }: SignUp): string[] {
  return [email, givenNames, firstSurname, secondSurname];
}
