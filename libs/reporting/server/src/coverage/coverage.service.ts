import { CoverageCounts } from '@aula/enrolment/server';
import { AccountsService } from '@aula/identity/server';
import { type Actor, Clock, Database } from '@aula/platform/server';
import type { Coverage } from '@aula/reporting/contract';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { territoryInView } from '../reporting.access';
import { coverageOf } from './coverage-of';

/** How many, where, out of how many. */
@Injectable()
export class CoverageService {
  constructor(
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(CoverageCounts) private readonly counts: CoverageCounts,
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Counted now, from the rows themselves. */
  read(actor: Actor): Promise<Coverage> {
    return this.db.as(actor, async () => {
      const municipalities = await this.territory.municipalitiesIn(actor, territoryInView(actor));
      // The narrower number first: whoever completes or enrols meanwhile is in the wider one too, never the other way round.
      const completed = await this.counts.peopleCompletedByMunicipality(actor);
      const enrolled = await this.counts.peopleEnrolledByMunicipality(actor);
      const accounts = await this.accounts.countByMunicipality(actor);
      return { asOf: this.clock.now().toISOString(), states: coverageOf(municipalities, { accounts, enrolled, completed }) };
    });
  }
}
