import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { PeoplePlace } from '@aula/identity/contract/staff';
import { ROLES } from '@aula/platform/contract';
import { AulaIcon, formatNumber } from '@aula/platform/web';
import { ROLE_WORDS } from '../ui/role-words';
import { STANDING_WORDS } from './people-sentences';
import { PeopleStore } from './people-store';

interface Choice {
  readonly key: string;
  readonly word: string;
}

/** Narrows the list by name, agency, place and role. Only places with people are offered, with how many. */
@Component({
  selector: 'aula-people-filter',
  imports: [AulaIcon],
  templateUrl: './people-filter-view.html',
  styleUrl: './people-filter-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeopleFilterView {
  protected readonly store = inject(PeopleStore);
  protected readonly view = this.store.view;
  protected readonly roles = ROLES.map((role) => ({ role, word: ROLE_WORDS[role] }));

  private readonly places = computed(() => this.store.places.value()?.items ?? []);
  protected readonly states = computed(() => choicesOf(this.places(), ({ stateKey }) => stateKey, ({ stateName }) => stateName));
  protected readonly municipalities = computed(() => {
    const chosen = this.view().state;
    const several = chosen === undefined && this.states().length > 1;
    return choicesOf(this.places().filter(({ stateKey }) => chosen === undefined || stateKey === chosen), ({ key }) => key, ({ name, stateName }) => (several ? `${name}, ${stateName}` : name));
  });

  /** On paper, where the fields are not: whom the list was narrowed to. */
  protected readonly asked = computed(() => {
    const { state, municipality, role, work, agency, q } = this.view();
    const place = this.places().find(({ key, stateKey }) => (municipality ? key === municipality : stateKey === state));
    return [municipality && place?.name, place?.stateName, role && ROLE_WORDS[role], work && STANDING_WORDS[work].many, agency, q].filter(Boolean).join(' · ');
  });

  protected search(event: Event, q: string, agency: string): void {
    event.preventDefault();
    void this.store.show({ q: given(q), agency: given(agency) });
  }

  protected chooseRole(wanted: string): void {
    void this.store.show({ role: ROLES.find((role) => role === wanted) });
  }

  protected chooseState(state: string): void {
    void this.store.show({ state: given(state), municipality: undefined });
  }

  protected chooseMunicipality(municipality: string): void {
    void this.store.show({ municipality: given(municipality) });
  }
}

function given(words: string): string | undefined {
  return words.trim() === '' ? undefined : words.trim();
}

/** One choice for each, with how many people: `Juárez (12)`. */
function choicesOf(places: readonly PeoplePlace[], keyOf: (place: PeoplePlace) => string, wordOf: (place: PeoplePlace) => string): Choice[] {
  const people = new Map<string, { word: string; count: number }>();
  for (const place of places) people.set(keyOf(place), { word: wordOf(place), count: (people.get(keyOf(place))?.count ?? 0) + place.people });
  return [...people].map(([key, { word, count }]) => ({ key, word: `${word} (${formatNumber(count)})` }));
}
