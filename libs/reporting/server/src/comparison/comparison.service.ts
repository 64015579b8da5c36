import { CoursesService } from '@aula/catalogue/server';
import { type Actor, Clock, Database, DomainError, system } from '@aula/platform/server';
import { type Comparison, type ComparedPlace, type ComparisonQuery, type Figure, reportingErrors } from '@aula/reporting/contract';
import { type MunicipalityInScope, TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { PILOT_STATES, reachesInto, reachesWhole, territoryInView } from '../reporting.access';
import { daysOf } from '../selection/days-of';
import { type FigureCounts, PeopleCounts } from '../selection/people-counts';
import { atLeast, protect } from './protect';

/**
 * Counts of people outside the actor's territory, the only ones that anybody gets to see. They are counted as the house, past the actor's reach:
 * nothing but protected counts and names of places may leave this class.
 */
@Injectable()
export class ComparisonService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(PeopleCounts) private readonly counts: PeopleCounts,
  ) {}

  /** Throws `reporting.outside-territory` for a state in which the actor has nothing. */
  async read(actor: Actor, { state, course, period }: ComparisonQuery): Promise<Comparison> {
    if (!reachesInto(actor, state)) throw new DomainError(reportingErrors, 'reporting.outside-territory');
    const kind = reachesWhole(actor, state) ? 'states' : 'municipalities';
    const items = await this.db.as(system, async () => {
      const outside = await this.outside(actor, state, kind);
      if (course !== undefined) await this.courses.courseId(system, course);
      const counts = await this.counts.of(system, { municipalityKeys: outside.map(({ key }) => key), courseKey: course ?? null, period: daysOf(period, outside) });
      return kind === 'states' ? byState(outside, counts) : outside.map((place) => protectedPlace(place, [place], counts));
    });
    const sum = (figure: Exclude<Figure, 'confirmed'>) => atLeast(items.map((item) => item[figure]));
    return { asOf: this.clock.now().toISOString(), kind, items, atLeast: { accounts: sum('accounts'), enrolled: sum('enrolled'), completed: sum('completed') } };
  }

  /** Whole states only where the actor has nothing in them: the exact counts of some of their municipalities could be taken from the total. */
  private async outside(actor: Actor, state: string, kind: Comparison['kind']): Promise<MunicipalityInScope[]> {
    const within = territoryInView(actor);
    const wanted = kind === 'states' ? PILOT_STATES.filter((key) => !reachesInto(actor, key)) : [state];
    return (await this.territory.municipalitiesIn(system, wanted)).filter(({ key }) => !within.includes(key));
  }
}

function byState(places: readonly MunicipalityInScope[], counts: FigureCounts): ComparedPlace[] {
  const states = new Map(places.map(({ stateKey, stateName }) => [stateKey, stateName]));
  return [...states].map(([key, name]) => protectedPlace({ key, name }, places.filter(({ stateKey }) => stateKey === key), counts));
}

/** Summed first and protected then: a sum of protected counts would be far off. */
function protectedPlace({ key, name }: { key: string; name: string }, parts: readonly { key: string }[], counts: FigureCounts): ComparedPlace {
  const count = (figure: Figure) => protect(parts.reduce((sum, part) => sum + (counts[figure].get(part.key) ?? 0), 0));
  return { key, name, accounts: count('accounts'), enrolled: count('enrolled'), completed: count('completed') };
}
