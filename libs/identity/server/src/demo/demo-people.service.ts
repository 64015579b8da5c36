import type { DemoAccount } from '@aula/identity/contract';
import { type Actor, Database, type Environment, ENVIRONMENT, system } from '@aula/platform/server';
import type { Municipality } from '@aula/territory/contract';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { AccountOpening } from '../account/account-opening';
import { PassphraseHasher } from '../passphrase/passphrase-hasher';
import { CURRENT_NOTICE } from '../privacy-notice/current-notice';
import { ROLE_NAMES } from '../roles/role-names';
import { type DemoPerson, readDemoPeople } from './read-demo-people';

/** As the house itself was told. $1 account, just opened */
const CONFIRM_AT_ONCE = 'update affiliation set confirmed_at = a.created_at from account a where a.id = $1 and account_id = a.id';

/** Known to everybody, and good for nothing outside demo mode. */
export const DEMO_PASSPHRASE = 'puertas abiertas en mi municipio';

export interface SeededPerson {
  readonly accountId: string;
  readonly email: string;
  readonly passphrase: string;
  /** Name, role and place, for whoever is to try the account. */
  readonly who: string;
}

/** Marked, invented people to try the platform with. */
@Injectable()
export class DemoPeopleService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(AccountOpening) private readonly accounts: AccountOpening,
    @Inject(PassphraseHasher) private readonly hasher: PassphraseHasher,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Adds whoever is missing. An account that a real person opened with such an e-mail is left alone and not listed. */
  async seed(_actor: Actor): Promise<SeededPerson[]> {
    if (!this.isDemo()) throw new Error('demo people live in demo mode only');
    const people = await readDemoPeople();
    // One hash for all: the passphrase is public, so that a salt of their own would protect nobody and cost 26 times the work.
    const passphraseHash = await this.hasher.hash(DEMO_PASSPHRASE);
    await this.db.as(system, async () => {
      const places = await this.placesOf(system, people);
      for (const person of people) {
        const opened = await this.accounts.open(accountOf(person, places, passphraseHash));
        if (opened !== undefined && person.work === 'confirmed') await this.db.query(CONFIRM_AT_ONCE, [opened]);
      }
    });
    return (await this.there()).map(({ accountId, email, passphrase, name, role, place }) => ({ accountId, email, passphrase, who: `${name}, ${ROLE_NAMES.es[role]}, ${place}` }));
  }

  /** Empty outside demo mode. */
  async list(_actor: Actor): Promise<{ items: DemoAccount[] }> {
    if (!this.isDemo()) return { items: [] };
    return { items: (await this.there()).map(({ accountId: _accountId, ...account }) => account) };
  }

  /** They belong to the demo, not to a person: whoever tries it sees them all. */
  private async there(): Promise<(DemoAccount & { accountId: string })[]> {
    const people = await readDemoPeople();
    return this.db.as(system, async () => {
      const rows = await this.db.query<{ id: string; email: string }>('select id, email from account where is_demo and email = any ($1)', [people.map(({ email }) => email)]);
      const ids = new Map(rows.map(({ id, email }) => [email, id]));
      const places = await this.placesOf(system, people);
      return people.flatMap((person) => {
        const accountId = ids.get(person.email);
        return accountId ? [{ ...toDemoAccount(person, places), accountId }] : [];
      });
    });
  }

  private placesOf(actor: Actor, people: readonly DemoPerson[]) {
    return this.territory.municipalities(actor, people.map((person) => person.municipality_key).filter(Boolean));
  }

  private isDemo(): boolean {
    return this.environment.AULA_MODE === 'demo';
  }
}

type Places = ReadonlyMap<string, Municipality>;

function accountOf(person: DemoPerson, places: Places, passphraseHash: string) {
  return {
    email: person.email, givenNames: person.given_names, firstSurname: person.first_surname, secondSurname: person.second_surname || null,
    passphraseHash, isDemo: true, municipality: places.get(person.municipality_key) ?? null, agency: person.agency, position: person.position,
    roles: [{ role: person.role, scope: person.scope, key: person.scope_key }], acceptedNotice: CURRENT_NOTICE.version,
  };
}

function toDemoAccount(person: DemoPerson, places: Places): DemoAccount {
  const name = [person.given_names, person.first_surname, person.second_surname].filter(Boolean).join(' ');
  return { email: person.email, name, role: person.role, place: placeOf(person, places), passphrase: DEMO_PASSPHRASE };
}

function placeOf(person: DemoPerson, places: Places): string {
  const municipality = places.get(person.municipality_key);
  if (!municipality) return person.agency;
  return person.scope === 'state' ? `Estado de ${municipality.stateName}` : `${municipality.name}, ${municipality.stateName}`;
}
