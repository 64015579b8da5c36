import { type CodeAsked, identityErrors, type RoleWithScope, type SignUp } from '@aula/identity/contract';
import { type Actor, Database, DomainError, system } from '@aula/platform/server';
import { territoryErrors } from '@aula/territory/contract';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountOpening } from '../account/account-opening';
import { AllowancesService } from '../limits/allowances.service';
import { MailedCodesService } from '../mailed-code/mailed-codes.service';
import { CURRENT_NOTICE } from '../privacy-notice/current-notice';

const LEARNER: RoleWithScope = { role: 'learner', scope: 'own', key: '' };

/** Opens accounts for people who come by themselves. */
@Injectable()
export class SignUpService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(AccountOpening) private readonly accounts: AccountOpening,
    @Inject(AllowancesService) private readonly allowances: AllowancesService,
    @Inject(MailedCodesService) private readonly codes: MailedCodesService,
  ) {}

  /**
   * Account, affiliation, role, accepted notice and the mail with the code in one transaction. Nobody is signed in by it and no passphrase is set:
   * whoever opens an account with somebody else's e-mail has gained nothing. An e-mail with an account is answered alike, so that a retry does no harm
   * and a stranger learns nothing; the mail tells its owner.
   */
  async signUp(actor: Actor, person: SignUp, address?: string): Promise<CodeAsked> {
    const municipality = await this.territory.municipality(actor, person.municipalityKey);
    if (!municipality) throw new DomainError(territoryErrors, 'territory.no-such-municipality');
    if (person.acceptedNotice !== CURRENT_NOTICE.version) throw new DomainError(identityErrors, 'identity.notice-outdated');
    return this.db.as(system, async () => {
      await this.allowances.take(system, 'sign-up', address);
      await this.accounts.open({ ...person, municipality, passphraseHash: null, roles: [LEARNER] });
      return this.codes.ask(system, 'sign-up', person);
    });
  }
}
