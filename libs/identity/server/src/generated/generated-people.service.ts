import type { RoleWithScope } from '@aula/identity/contract';
import { type Actor, Database, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountOpening } from '../account/account-opening';
import { DEMO_PASSPHRASE } from '../demo/demo-people.service';
import { PassphraseHasher } from '../passphrase/passphrase-hasher';
import { CURRENT_NOTICE } from '../privacy-notice/current-notice';
import { emailOf, generatedPerson } from './generated-person';

/** A number of people of one seed, from 1; the same seed and number is the same person. */
export interface Numbers {
  readonly seed: string;
  readonly from: number;
  /** Included. */
  readonly to: number;
}

type Place = { readonly key: string; readonly timeZone: string };

export interface GeneratedPerson {
  readonly number: number;
  readonly accountId: string;
}

/** Demo people in any number, for rehearsals and measurements: marked as such, with an address that nobody has. */
@Injectable()
export class GeneratedPeople {
  private passphraseHash: Promise<string> | undefined;

  constructor(@Inject(Database) private readonly db: Database, @Inject(AccountOpening) private readonly accounts: AccountOpening, @Inject(PassphraseHasher) private readonly hasher: PassphraseHasher) {}

  /** Whether anybody has an account who is not of the demo. */
  async isAnybodyReal(actor: Actor): Promise<boolean> {
    return (await this.db.as(actor, () => this.db.query('select 1 from account where not is_demo limit 1'))).length > 0;
  }

  /** Opens the accounts that are missing. An account that a real person opened with such an e-mail is left alone and not listed. Only as the house. */
  async ensure(actor: Actor, { seed, from, to }: Numbers, places: readonly Place[]): Promise<GeneratedPerson[]> {
    const passphraseHash = await this.hashOfAll();
    const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return this.db.as(actor, async () => {
      const people = numbers.map((number) => generatedPerson(seed, number, places));
      await this.accounts.openAll(people.map(({ profile, place }) => ({ ...profile, municipality: place })), { passphraseHash, isDemo: true, acceptedNotice: CURRENT_NOTICE.version });
      const byEmail = new Map(numbers.map((number) => [emailOf(seed, number), number]));
      const rows = await this.db.query<{ id: string; email: string }>('select id, email from account where is_demo and email = any ($1)', [[...byEmail.keys()]]);
      return rows.map(({ id, email }) => ({ number: byEmail.get(email) ?? 0, accountId: id })).sort((one, other) => one.number - other.number);
    });
  }

  /** Whoever follows them all: one coordinator with the given states. Only as the house. */
  async ensureCoordinator(_actor: Actor, seed: string, states: readonly string[]): Promise<{ readonly email: string; readonly passphrase: string }> {
    const email = `generada.${seed}.coordinacion@demo.example`;
    const passphraseHash = await this.hashOfAll();
    const roles = states.map((key): RoleWithScope => ({ role: 'coordinator', scope: 'state', key }));
    const profile = { email, givenNames: 'Coordinación', firstSurname: 'Generada', passphraseHash, isDemo: true, municipality: null, agency: 'NDI (demo)', position: 'Coordinación' };
    await this.db.as(system, () => this.accounts.open({ ...profile, roles }));
    return { email, passphrase: DEMO_PASSPHRASE };
  }

  /** One for all: the passphrase is public, and only the demo lets them in. */
  private hashOfAll(): Promise<string> {
    return (this.passphraseHash ??= this.hasher.hash(DEMO_PASSPHRASE));
  }
}
