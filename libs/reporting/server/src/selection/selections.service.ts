import { CoursesService } from '@aula/catalogue/server';
import { type Actor, Database } from '@aula/platform/server';
import type { Selection, SelectionQuery } from '@aula/reporting/contract';
import { type MunicipalityInScope, TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { territoryInView } from '../reporting.access';
import { choose } from './choose';
import type { Choice } from './counted';
import { daysOf } from './days-of';

/** What was asked for, found within the actor's territory. */
export interface Chosen {
  readonly selection: Selection;
  readonly municipalities: readonly MunicipalityInScope[];
  readonly choice: Choice;
}

/** From what stands in the address to what is counted. */
@Injectable()
export class SelectionsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(CoursesService) private readonly courses: CoursesService,
  ) {}

  inReach(actor: Actor): Promise<readonly MunicipalityInScope[]> {
    return this.territory.municipalitiesIn(actor, territoryInView(actor));
  }

  /** Undefined for whoever has no territory. Throws `reporting.outside-territory` and `catalogue.no-such-course`. */
  choose(actor: Actor, inReach: readonly MunicipalityInScope[], { course: courseKey, period, ...places }: SelectionQuery): Promise<Chosen | undefined> {
    return this.db.as(actor, async () => {
      const municipalities = choose(inReach, places);
      const [first] = municipalities;
      if (!first) return undefined;
      const there = daysOf(period, municipalities);
      const course = courseKey === undefined ? null : await this.courses.current(actor, courseKey);
      return {
        selection: {
          state: { key: first.stateKey, name: first.stateName },
          municipality: municipalities.length === 1 ? { key: first.key, name: first.name } : null,
          course: course && { key: course.courseKey, title: course.title },
          days: there.days,
          administrations: there.administrations,
        },
        municipalities,
        choice: { municipalityKeys: municipalities.map(({ key }) => key), courseKey: course?.courseKey ?? null, period: there },
      };
    });
  }
}
