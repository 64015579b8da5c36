import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PEOPLE_ON_PAGE } from '@aula/identity/contract/staff';
import { AulaIcon, EmptyState, formatDay, formatHour, formatNumber, PageLinksView, ProblemNotice, SkeletonView } from '@aula/platform/web';
import { AdminSections } from '../admin/admin-sections';
import { EndRolesForm } from '../end-roles/end-roles-form';
import { RoleEndingsView } from '../end-roles/role-endings-view';
import { SessionStore } from '../session/session-store';
import { PeopleFilterView } from './people-filter-view';
import { headlineOf, peopleIn, rangeOf, SHOWN_STANDINGS, STANDING_WORDS } from './people-sentences';
import { PeopleStore } from './people-store';
import { PeopleTableView } from './people-table-view';
import { PickedPeople } from './picked-people';
import { PickedPeopleView } from './picked-people-view';

/** `/admin/personas`: who works in one's territory, whether it is confirmed, and who holds which role. The view stands in the address. */
@Component({
  selector: 'aula-people-page',
  imports: [AdminSections, AulaIcon, EmptyState, EndRolesForm, PageLinksView, PeopleFilterView, PeopleTableView, PickedPeopleView, ProblemNotice, RoleEndingsView, RouterLink, SkeletonView],
  templateUrl: './people-page.html',
  styleUrl: './people-page.scss',
  providers: [PeopleStore, PickedPeople],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeoplePage {
  protected readonly store = inject(PeopleStore);
  protected readonly picked = inject(PickedPeople);
  protected readonly isEnding = signal(false);
  private readonly endings = viewChild(RoleEndingsView);
  private readonly zone = inject(SessionStore).account()?.municipality?.timeZone;

  protected readonly all = computed(() => { const people = this.store.shown(); return people ? peopleIn(people.counts) : 0; });
  /** Nobody at all, whatever the filter. */
  protected readonly isEmpty = computed(() => this.all() === 0 && !this.store.isFiltered());
  protected readonly headline = computed(() => { const people = this.store.shown(); return people && this.all() > 0 ? headlineOf(people.counts) : ''; });
  protected readonly at = computed(() => { const people = this.store.shown(); return people ? $localize`:@@identity.people.as-of:Al ${formatDay(people.asOf, this.zone)}:day:, ${formatHour(people.asOf, this.zone)}:hour:` : ''; });
  protected readonly range = computed(() => {
    const people = this.store.shown();
    if (!people || people.items.length === 0) return '';
    const before = (people.page - 1) * PEOPLE_ON_PAGE;
    return rangeOf(before + 1, before + people.items.length, people.total);
  });
  protected readonly pages = computed(() => Math.ceil((this.store.shown()?.total ?? 0) / PEOPLE_ON_PAGE));
  protected readonly tabs = computed(() => {
    const counts = this.store.shown()?.counts;
    if (!counts) return [];
    return [
      { work: undefined, word: $localize`:@@identity.people.all:Todas`, icon: undefined, count: formatNumber(peopleIn(counts)) },
      ...SHOWN_STANDINGS.map((work) => ({ work, word: STANDING_WORDS[work].many, icon: STANDING_WORDS[work].icon, count: formatNumber(counts[work]) })),
    ];
  });

  protected ended(sentence: string): void {
    this.isEnding.set(false);
    this.picked.done(sentence);
    this.endings()?.reload();
  }
}
