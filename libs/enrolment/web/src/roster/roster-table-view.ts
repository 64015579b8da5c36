import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RosterEntry, RosterSort } from '@aula/enrolment/contract';
import { AulaIcon, ProgressBar, StatusChip } from '@aula/platform/web';
import { PickedStore } from '../remind/picked-store';
import { sortedBy } from './roster-address';
import { daysSince, lessonsOf, listedName, pendingOf, requirementsOf, shortDay } from './roster-sentences';
import { RosterStore } from './roster-store';
import { STANDING_WORDS } from './standing';

const COLUMNS: readonly { sort: RosterSort | undefined; word: string }[] = [
  { sort: 'name', word: $localize`:@@enrolment.roster.person:Participante` },
  { sort: undefined, word: $localize`:@@enrolment.roster.works-at:Dónde trabaja` },
  { sort: 'progress', word: $localize`:@@enrolment.roster.by-progress:Avance` },
  { sort: 'last-activity', word: $localize`:@@enrolment.roster.by-activity:Última actividad` },
  { sort: undefined, word: $localize`:@@enrolment.roster.standing:Situación` },
];

/** The people in view: a table where there is room, and a card for each where there is not. */
@Component({
  selector: 'aula-roster-table',
  imports: [AulaIcon, ProgressBar, RouterLink, StatusChip],
  templateUrl: './roster-table-view.html',
  styleUrl: './roster-table-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RosterTableView {
  protected readonly store = inject(RosterStore);
  protected readonly picked = inject(PickedStore);
  protected readonly columns = COLUMNS;
  protected readonly standings = STANDING_WORDS;
  private readonly asOf = computed(() => this.store.shown()?.asOf ?? '');
  protected readonly rows = computed(() => {
    const pickable = new Set(this.picked.onPage());
    return (this.store.shown()?.items ?? []).map((entry) => ({ ...this.rowOf(entry), entry, mayPick: pickable.has(entry) }));
  });

  protected queryFor(sort: RosterSort) {
    return this.store.queryFor(sortedBy(sort, this.store.view()));
  }

  protected ariaSortOf(sort: RosterSort | undefined): string | null {
    const { sort: current, direction } = this.store.view();
    return sort === current ? direction : null;
  }

  private rowOf(entry: RosterEntry) {
    const zone = this.store.zone();
    const [mailbox = '', host] = (entry.person?.email ?? '').split('@');
    return {
      ...entry, name: listedName(entry), mailbox, mailHost: host === undefined ? '' : `@${host}`, place: `${entry.municipality.name}, ${entry.municipality.stateName}`, work: [entry.position, entry.agency].filter((word) => word !== '').join(' · '),
      lessons: lessonsOf(entry), pending: pendingOf(entry), requirements: requirementsOf(entry), words: this.standings[entry.standing],
      since: daysSince(entry.lastActivityAt, this.asOf(), zone), lastDay: shortDay(entry.lastActivityAt, zone), completedOn: entry.completedAt === null ? '' : shortDay(entry.completedAt, zone),
    };
  }
}
