import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ROLES } from '@aula/platform/contract';
import { AulaIcon } from '@aula/platform/web';
import { type ChosenPlace, PlaceChoicesView, placeWords } from '@aula/territory/web/forms';
import { ROLE_WORDS } from '../ui/role-words';
import { STANDING_WORDS } from './people-sentences';
import { PeopleStore } from './people-store';

/** Narrows the list by name, agency, place and role. Only places with people are offered, with how many. */
@Component({
  selector: 'aula-people-filter',
  imports: [AulaIcon, PlaceChoicesView],
  templateUrl: './people-filter-view.html',
  styleUrl: './people-filter-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeopleFilterView {
  protected readonly store = inject(PeopleStore);
  protected readonly view = this.store.view;
  protected readonly roles = ROLES.map((role) => ({ role, word: ROLE_WORDS[role] }));

  protected readonly places = computed(() => this.store.places.value()?.items ?? []);

  /** On paper, where the fields are not: whom the list was narrowed to. */
  protected readonly asked = computed(() => {
    const { state, municipality, role, work, agency, q } = this.view();
    return [...placeWords(this.places(), { state, municipality }), role && ROLE_WORDS[role], work && STANDING_WORDS[work].many, agency, q].filter(Boolean).join(' · ');
  });

  protected search(event: Event, q: string, agency: string): void {
    event.preventDefault();
    void this.store.show({ q: given(q), agency: given(agency) });
  }

  protected chooseRole(wanted: string): void {
    void this.store.show({ role: ROLES.find((role) => role === wanted) });
  }

  protected choosePlace(place: ChosenPlace): void {
    void this.store.show(place);
  }
}

function given(words: string): string | undefined {
  return words.trim() === '' ? undefined : words.trim();
}
