import type { WorkPlace } from '@aula/identity/contract/staff';
import { type Actor, Database } from '@aula/platform/server';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { AFFILIATIONS_OF } from './affiliations.queries';

interface Row extends Omit<WorkPlace, 'municipality' | 'confirmedAt'> {
  readonly municipalityKey: string | null;
  readonly confirmedAt: Date | null;
}

/** Where somebody works and worked. */
@Injectable()
export class AffiliationHistory {
  constructor(@Inject(Database) private readonly db: Database, @Inject(TerritoryService) private readonly territory: TerritoryService) {}

  /** Newest first; of others, what lies within the actor's territory. Joins a running `db.as` of the same actor. */
  async of(actor: Actor, accountId: string): Promise<WorkPlace[]> {
    return this.db.as(actor, async () => {
      const rows = await this.db.query<Row>(AFFILIATIONS_OF, [accountId]);
      const municipalities = await this.territory.municipalities(actor, [...new Set(rows.map(({ municipalityKey }) => municipalityKey).filter((key) => key !== null))]);
      return rows.map(({ municipalityKey, confirmedAt, ...row }) => ({
        ...row, municipality: municipalityKey === null ? null : municipalities.get(municipalityKey) ?? null, confirmedAt: confirmedAt?.toISOString() ?? null,
      }));
    });
  }

  async own(actor: Actor): Promise<{ items: WorkPlace[] }> {
    return { items: await this.of(actor, actor.id) };
  }
}
