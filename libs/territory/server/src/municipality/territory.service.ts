import { type Actor, Clock, Database } from '@aula/platform/server';
import type { Municipality, State } from '@aula/territory/contract';
import { Inject, Injectable } from '@nestjs/common';
import { ADMINISTRATION_ON, CURRENT_ADMINISTRATION, MUNICIPALITIES, MUNICIPALITIES_IN, SEARCH_MUNICIPALITIES, STATES } from './territory.queries';

/** A municipality as whoever follows a territory needs it. */
export interface MunicipalityInScope {
  readonly key: string;
  readonly name: string;
  readonly stateKey: string;
  readonly stateName: string;
  /** Place in the tile map of its state; null where the layout has none. */
  readonly tile: { readonly column: number; readonly row: number } | null;
  /** The calendar day there. */
  readonly today: string;
  /** Who governs today; null where the term is not known. */
  readonly administration: { readonly label: string; readonly startsOn: string } | null;
}

const SHOWN = 10;

/** Places are public: every actor may read them. All methods join a running `db.as` of the same actor. */
@Injectable()
export class TerritoryService {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock) {}

  async states(actor: Actor): Promise<State[]> {
    return this.db.as(actor, () => this.db.query<State>(STATES));
  }

  async municipality(actor: Actor, key: string): Promise<Municipality | undefined> {
    return (await this.municipalities(actor, [key])).get(key);
  }

  /** By key; keys that are of no municipality are left out. */
  async municipalities(actor: Actor, keys: readonly string[]): Promise<ReadonlyMap<string, Municipality>> {
    if (keys.length === 0) return new Map();
    const found = await this.db.as(actor, () => this.db.query<Municipality>(MUNICIPALITIES, [keys]));
    return new Map(found.map((municipality) => [municipality.key, municipality]));
  }

  /** `territory` as an actor carries it: keys of states and municipalities; `*` is the whole country, 2,478 rows. By key. */
  async municipalitiesIn(actor: Actor, territory: readonly string[]): Promise<MunicipalityInScope[]> {
    return this.db.as(actor, () => this.db.query<MunicipalityInScope>(MUNICIPALITIES_IN, [territory, this.clock.now()]));
  }

  /** Who governed on a day (`2026-11-23`); undefined where the term is not known. */
  async administrationOn(actor: Actor, municipalityKey: string, day: string): Promise<{ id: string; label: string } | undefined> {
    const [administration] = await this.db.as(actor, () => this.db.query<{ id: string; label: string }>(ADMINISTRATION_ON, [municipalityKey, day]));
    return administration;
  }

  /** Who governs today, and their last day; null where the term is not known. */
  async currentAdministration(actor: Actor, municipalityKey: string): Promise<{ label: string; endsOn: string } | null> {
    const [administration] = await this.db.as(actor, () => this.db.query<{ label: string; endsOn: string }>(CURRENT_ADMINISTRATION, [municipalityKey, this.clock.now()]));
    return administration ?? null;
  }

  /** Best match first, at most ten; accents, case and small typing errors do not matter, and former names are found too. */
  async search(actor: Actor, words: string, stateKey?: string): Promise<Municipality[]> {
    return this.db.as(actor, () => this.db.query<Municipality>(SEARCH_MUNICIPALITIES, [words, stateKey ?? null, SHOWN]));
  }
}
