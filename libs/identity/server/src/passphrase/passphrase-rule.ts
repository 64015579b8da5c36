import { identityErrors } from '@aula/identity/contract';
import { type Actor, DomainError } from '@aula/platform/server';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { CommonPassphrases } from './common-passphrases';
import { isObvious } from './is-obvious';

/** What whoever guesses a passphrase would know of its owner. */
export interface WhosePassphrase {
  /** Names, e-mail, user name. */
  readonly words: readonly (string | null | undefined)[];
  readonly municipalityKey: string | null;
}

/** What every passphrase is measured by, wherever it is chosen. */
@Injectable()
export class PassphraseRule {
  constructor(@Inject(CommonPassphrases) private readonly common: CommonPassphrases, @Inject(TerritoryService) private readonly territory: TerritoryService) {}

  /** Throws `identity.passphrase-too-common`. */
  async check(actor: Actor, passphrase: string, { words, municipalityKey }: WhosePassphrase): Promise<void> {
    const place = municipalityKey === null ? undefined : await this.territory.municipality(actor, municipalityKey);
    const own = [...words, place?.name, place?.stateName].filter((word) => typeof word === 'string');
    if (isObvious(passphrase, own, (text) => this.common.has(text))) throw new DomainError(identityErrors, 'identity.passphrase-too-common');
  }
}
