import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { RosterPlace } from '@aula/enrolment/contract';
import { AulaIcon, formatNumber } from '@aula/platform/web';
import { RosterStore } from './roster-store';

const SORTS = [
  { sort: 'name', word: $localize`:@@enrolment.roster.by-name:Apellidos` },
  { sort: 'progress', word: $localize`:@@enrolment.roster.by-progress:Avance` },
  { sort: 'last-activity', word: $localize`:@@enrolment.roster.by-activity:Última actividad` },
] as const;

interface Choice {
  readonly key: string;
  readonly word: string;
}

/** Narrows the roster by name, state and municipality. Only places with people are offered, with how many. */
@Component({
  selector: 'aula-roster-filter',
  imports: [AulaIcon],
  templateUrl: './roster-filter-view.html',
  styleUrl: './roster-filter-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RosterFilterView {
  protected readonly store = inject(RosterStore);
  protected readonly view = this.store.view;
  protected readonly sorts = SORTS;

  private readonly places = computed(() => this.store.places.value()?.items ?? []);
  protected readonly states = computed(() => choicesOf(this.places(), ({ stateKey }) => stateKey, ({ stateName }) => stateName));
  protected readonly municipalities = computed(() => {
    const chosen = this.view().state;
    const several = chosen === undefined && this.states().length > 1;
    return choicesOf(this.places().filter(({ stateKey }) => chosen === undefined || stateKey === chosen), ({ key }) => key, ({ name, stateName }) => (several ? `${name}, ${stateName}` : name));
  });

  /** On paper, where the fields are not: whom the list was narrowed to. */
  protected readonly asked = computed(() => {
    const { state, municipality, q } = this.view();
    const place = this.places().find(({ key, stateKey }) => (municipality ? key === municipality : stateKey === state));
    return [municipality && place?.name, place?.stateName, q].filter(Boolean).join(' · ');
  });

  protected search(event: Event, q: string): void {
    event.preventDefault();
    void this.store.show({ q: q.trim() === '' ? undefined : q.trim() });
  }

  protected chooseState(state: string): void {
    void this.store.show({ state: state === '' ? undefined : state, municipality: undefined });
  }

  protected chooseMunicipality(municipality: string): void {
    void this.store.show({ municipality: municipality === '' ? undefined : municipality });
  }

  protected chooseSort(wanted: string): void {
    const chosen = SORTS.find(({ sort }) => sort === wanted);
    if (chosen) void this.store.show({ sort: chosen.sort, direction: 'ascending' });
  }
}

/** One choice for each, with how many people: `Juárez (12)`. */
function choicesOf(places: readonly RosterPlace[], keyOf: (place: RosterPlace) => string, wordOf: (place: RosterPlace) => string): Choice[] {
  const people = new Map<string, { word: string; count: number }>();
  for (const place of places) people.set(keyOf(place), { word: wordOf(place), count: (people.get(keyOf(place))?.count ?? 0) + place.people });
  return [...people].map(([key, { word, count }]) => ({ key, word: `${word} (${formatNumber(count)})` }));
}
