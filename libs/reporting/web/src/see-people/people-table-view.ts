import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatDay } from '@aula/platform/web';
import type { CountedPerson, Figure } from '@aula/reporting/contract';

/** Who they are, where they worked, and what they count for. On a phone every person becomes a small block. */
@Component({
  selector: 'aula-people-table',
  templateUrl: './people-table-view.html',
  styleUrl: './people-table-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeopleTableView {
  readonly people = input.required<readonly CountedPerson[]>();
  readonly figure = input.required<Figure>();

  protected readonly rows = computed(() => this.people().map(({ person, municipality, agency, position, courses, since }) => ({
    surnames: person && [person.firstSurname, person.secondSurname].filter(Boolean).join(' '), givenNames: person?.givenNames,
    municipality: municipality.name, agency, position, courses: courses.map(({ title, on }) => ({ title, on: formatDay(on) })), since: since === null ? '' : formatDay(since),
  })));
}
