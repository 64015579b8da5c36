import { afterNextRender, ChangeDetectionStrategy, Component, computed, DOCUMENT, effect, ElementRef, inject, Injector, signal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BEHIND_AFTER_DAYS, ROSTER_PAGE } from '@aula/enrolment/contract';
import { SessionStore } from '@aula/identity/web';
import { AulaIcon, EmptyState, formatDay, formatHour, PageLinksView, PageTitle, ProblemNotice, SkeletonView } from '@aula/platform/web';
import { PickedBarView } from '../remind/picked-bar-view';
import { PickedStore } from '../remind/picked-store';
import { RemindView } from '../remind/remind-view';
import { ReminderResultView } from '../remind/reminder-result-view';
import { RosterFilterView } from './roster-filter-view';
import { headlineOf, peopleIn, rangeOf } from './roster-sentences';
import { RosterStore } from './roster-store';
import { RosterTableView } from './roster-table-view';
import { StandingTabsView } from './standing-tabs-view';

/** `/impartir/cursos/:clave`: who is where in a course. The view stands in the address. */
@Component({
  selector: 'aula-roster-page',
  imports: [AulaIcon, EmptyState, PageLinksView, PickedBarView, ProblemNotice, RemindView, ReminderResultView, RosterFilterView, RosterTableView, RouterLink, SkeletonView, StandingTabsView],
  templateUrl: './roster-page.html',
  styleUrl: './roster-page.scss',
  providers: [RosterStore, PickedStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RosterPage {
  protected readonly store = inject(RosterStore);
  protected readonly days = BEHIND_AFTER_DAYS;
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  protected readonly people = computed(() => { const roster = this.store.shown(); return roster ? peopleIn(roster.counts) : 0; });
  /** Nobody at all, whatever the filter. */
  protected readonly isEmpty = computed(() => this.people() === 0 && !this.store.isFiltered());
  protected readonly hasTerritory = computed(() => this.session.account()?.roles.some(({ scope }) => scope !== 'own') ?? true);
  protected readonly headline = computed(() => { const roster = this.store.shown(); return roster && this.people() > 0 ? headlineOf(roster.counts) : ''; });
  protected readonly range = computed(() => {
    const roster = this.store.shown();
    if (!roster || roster.items.length === 0) return '';
    const before = (roster.page - 1) * ROSTER_PAGE;
    return rangeOf(before + 1, before + roster.items.length, roster.total);
  });
  protected readonly pages = computed(() => Math.ceil((this.store.shown()?.total ?? 0) / ROSTER_PAGE));
  protected readonly cut = computed(() => {
    const roster = this.store.shown();
    const zone = this.store.zone();
    return roster ? $localize`:@@enrolment.roster.as-of:${roster.courseCode}:code: · al ${formatDay(roster.asOf, zone)}:day:, ${formatHour(roster.asOf, zone)}:hour:` : '';
  });
  private readonly origin = inject(DOCUMENT).location.origin;
  protected readonly invitation = computed(() => $localize`:@@enrolment.roster.share:Comparte este enlace con tus municipios: ${`${this.origin}/cursos/${this.store.courseKey()}`}:link:`);

  protected readonly isReminding = signal(false);

  constructor() {
    const title = inject(PageTitle);
    effect(() => { const roster = this.store.shown(); if (roster) title.set(roster.courseTitle); });
    this.goOnAtTheList();
  }

  protected async showResult(reminderId: string): Promise<void> {
    this.isReminding.set(false);
    await this.store.showReminder(reminderId);
  }

  /** Back at the list, with everybody still picked and every word still there. */
  protected backToList(): void {
    this.isReminding.set(false);
    afterNextRender(() => { this.list()?.nativeElement.focus(); }, { injector: this.injector });
  }

  /** After the next page has come, reading goes on at the top of the list. */
  private goOnAtTheList(): void {
    let before: number | undefined;
    effect(() => {
      const page = this.store.roster.value()?.page;
      if (page === undefined) return;
      if (before !== undefined && before !== page) untracked(() => { afterNextRender(() => { this.list()?.nativeElement.focus(); }, { injector: this.injector }); });
      before = page;
    });
  }
}
