import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../actor';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { PersonalDataRegistry } from '../registry/registries';
import type { PersonalTable } from './define-personal-data';
import { rowsOf, SUBJECT } from './rows-of';

/** Whose data: their account, and the address that messages go to, where they have one. */
export interface Subject {
  readonly accountId: string;
  readonly email: string | null;
}

/** One person's data from all domains. Keys are Spanish: the file is for the person. */
export interface PersonalDataFile {
  readonly cuenta: string;
  readonly alInstante: string;
  readonly datos: readonly {
    readonly tema: string;
    readonly conjunto: string;
    readonly para: string;
    readonly seConserva: string;
    readonly registros: readonly Readonly<Record<string, unknown>>[];
  }[];
}

/** Everything that the house keeps about one person, as it stands at one instant. */
@Injectable()
export class PersonalDataExport {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PersonalDataRegistry) private readonly registry: PersonalDataRegistry,
  ) {}

  /**
   * Reads as the actor: only the house reaches all of it. One statement, so that all of it is of one moment. Whoever hands it over makes sure first
   * that the person is who they say.
   */
  async of(actor: Actor, { accountId, email }: Subject): Promise<PersonalDataFile> {
    const sets = this.registry.kinds().flatMap((kind) => {
      const { title: tema, tables } = this.registry.of(kind);
      return Object.entries(tables).map(([name, table]) => ({ tema, name, table }));
    });
    const tables = new Map<string, PersonalTable>(sets.map(({ name, table }) => [name, table]));
    const columns = sets.map(({ name }) => `(${rowsOf(name, tables)})`);
    const [read] = await this.db.read<{ found: Record<string, unknown>[][] }>(
      actor, `with ${SUBJECT} select array[${columns.join(', ')}]::json[] as found`, [accountId, email],
    );
    return {
      cuenta: accountId,
      alInstante: this.clock.now().toISOString(),
      datos: sets.map(({ tema, table: { title, purpose, keptFor } }, place) => ({ tema, conjunto: title, para: purpose, seConserva: keptFor, registros: read?.found[place] ?? [] })),
    };
  }
}
