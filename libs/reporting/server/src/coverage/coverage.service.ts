import type { Language } from '@aula/platform/contract';
import { type Actor, Clock, type CsvFile, Database, writeCsv } from '@aula/platform/server';
import { type Coverage, type CoveredSelection, listed, type MunicipalityOrder, type SelectionQuery } from '@aula/reporting/contract';
import type { MunicipalityInScope } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { reachesWhole } from '../reporting.access';
import { PeopleCounts } from '../selection/people-counts';
import { SelectionsService } from '../selection/selections.service';
import { coverageOf, statesOf } from './coverage-of';
import { municipalityColumns, municipalityFileName } from './municipality-csv';

type FileQuery = SelectionQuery & { readonly q?: string | undefined; readonly order: MunicipalityOrder; readonly language: Language };

/** How many, where, out of how many. */
@Injectable()
export class CoverageService {
  constructor(
    @Inject(SelectionsService) private readonly selections: SelectionsService,
    @Inject(PeopleCounts) private readonly counts: PeopleCounts,
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Counted now, from the rows themselves. */
  read(actor: Actor, query: SelectionQuery): Promise<Coverage> {
    return this.db.as(actor, async () => {
      const inReach = await this.selections.inReach(actor);
      return {
        asOf: this.clock.now().toISOString(),
        territory: statesOf(inReach, (stateKey) => reachesWhole(actor, stateKey)),
        covered: await this.covered(actor, inReach, query),
      };
    });
  }

  /** The municipalities that `read` shows, found and ordered as on the screen. */
  file(actor: Actor, { q = '', order, language, ...query }: FileQuery): Promise<CsvFile> {
    return this.db.as(actor, async () => {
      const covered = await this.covered(actor, await this.selections.inReach(actor), query);
      const rows = listed(covered?.municipalities ?? [], q, order);
      return { fileName: municipalityFileName(covered?.selection, language, this.clock.now()), bytes: writeCsv(municipalityColumns(language), rows) };
    });
  }

  private async covered(actor: Actor, inReach: readonly MunicipalityInScope[], query: SelectionQuery): Promise<CoveredSelection | null> {
    const chosen = await this.selections.choose(actor, inReach, query);
    if (!chosen) return null;
    return { selection: chosen.selection, ...coverageOf(chosen.municipalities, await this.counts.of(actor, chosen.choice)) };
  }
}
