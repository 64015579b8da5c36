import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { AulaIcon } from '@aula/platform/web';
import { type ChosenPlace, PlaceChoicesView, placeWords } from '@aula/territory/web/forms';
import { RosterStore } from './roster-store';

const SORTS = [
  { sort: 'name', word: $localize`:@@enrolment.roster.by-name:Apellidos` },
  { sort: 'progress', word: $localize`:@@enrolment.roster.by-progress:Avance` },
  { sort: 'last-activity', word: $localize`:@@enrolment.roster.by-activity:Última actividad` },
] as const;

/** Narrows the roster by name, state and municipality. Only places with people are offered, with how many. */
@Component({
  selector: 'aula-roster-filter',
  imports: [AulaIcon, PlaceChoicesView],
  templateUrl: './roster-filter-view.html',
  styleUrl: './roster-filter-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RosterFilterView {
  protected readonly store = inject(RosterStore);
  protected readonly view = this.store.view;
  protected readonly sorts = SORTS;

  protected readonly places = computed(() => this.store.places.value()?.items ?? []);

  /** On paper, where the fields are not: whom the list was narrowed to. */
  protected readonly asked = computed(() => {
    const { state, municipality, q } = this.view();
    return [...placeWords(this.places(), { state, municipality }), q].filter(Boolean).join(' · ');
  });

  protected search(event: Event, q: string): void {
    event.preventDefault();
    void this.store.show({ q: q.trim() === '' ? undefined : q.trim() });
  }

  protected choosePlace(place: ChosenPlace): void {
    void this.store.show(place);
  }

  protected chooseSort(wanted: string): void {
    const chosen = SORTS.find(({ sort }) => sort === wanted);
    if (chosen) void this.store.show({ sort: chosen.sort, direction: 'ascending' });
  }
}
