import { afterNextRender, ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, Injector, linkedSignal, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { SessionStore } from '@aula/identity/web';
import { addressOf } from '@aula/platform/contract';
import { AulaIcon, EmptyState, formatNumber, language, PageLinksView, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { type CountedPeople, PEOPLE_PAGE, reportingApi } from '@aula/reporting/contract';
import { addressQueryOf } from '../selection/selection-address';
import { notesOnAccounts, notesOnPeriod, peopleInWords } from '../selection/selection-sentences';
import { momentOf } from '../see-coverage/coverage-sentences';
import { peopleIn } from './people-address';
import { PeopleTableView } from './people-table-view';

/** `/coordinar/personas`: the people behind a number of the coverage. Whose list it is stands in the address. */
@Component({
  selector: 'aula-people-page',
  imports: [AulaIcon, EmptyState, PageLinksView, PeopleTableView, ProblemNotice, RouterLink, SkeletonView],
  templateUrl: './people-page.html',
  styleUrl: './people-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeoplePage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  protected readonly view = computed(() => peopleIn(this.query()), { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  protected readonly people = read(reportingApi.listPeople, () => ({ query: this.view() }));
  /** While the next page is on its way, the last one stands. */
  protected readonly shown = linkedSignal<CountedPeople | undefined, CountedPeople | undefined>({ source: this.people.value, computation: (next, last) => next ?? last?.value });

  /** The figures that the number came from. */
  protected readonly wayBack = computed(() => addressQueryOf(this.view()));
  protected readonly pages = computed(() => Math.ceil((this.shown()?.found ?? 0) / PEOPLE_PAGE));
  protected readonly file = computed(() => {
    const { page: _page, ...query } = this.view();
    return addressOf(reportingApi.downloadPeople, { query: { ...query, language } });
  });
  protected readonly words = computed(() => {
    const people = this.shown();
    const zone = this.session.account()?.municipality?.timeZone;
    return people && {
      headline: peopleInWords(people.figure, people.total, { selection: people.selection, asOf: people.asOf, zone }),
      cut: $localize`:@@reporting.people.cut:Corte al ${momentOf(people.asOf, zone)}:cut:`,
      notes: [...differentPeople(people), ...(['accounts', 'confirmed'].includes(people.figure) ? notesOnAccounts(people.selection) : notesOnPeriod(people.selection))],
      range: rangeOf(people),
    };
  });

  constructor() {
    this.goOnAtTheList();
  }

  protected search(event: Event, words: string): void {
    event.preventDefault();
    void this.router.navigate([], { relativeTo: this.route, queryParams: { buscar: words.trim() || null, pagina: null }, queryParamsHandling: 'merge' });
  }

  /** After the next page has come, reading goes on at the top of the list. */
  private goOnAtTheList(): void {
    let before: number | undefined;
    effect(() => {
      const page = this.people.value()?.page;
      if (page === undefined) return;
      if (before !== undefined && before !== page) untracked(() => { afterNextRender(() => { this.list()?.nativeElement.focus(); }, { injector: this.injector }); });
      before = page;
    });
  }
}

function differentPeople({ total, differentPeople: count }: CountedPeople): string[] {
  if (count === total) return [];
  return [count === 1
    ? $localize`:@@reporting.people.same:Es una sola persona, que cambió de municipio y cuenta en cada uno.`
    : $localize`:@@reporting.people.different:Son ${formatNumber(count)}:count: personas distintas: quien cambió de municipio cuenta en cada uno.`];
}

/** `51–64 de 64 personas` */
function rangeOf({ page, items, found }: CountedPeople): string {
  const before = (page - 1) * PEOPLE_PAGE;
  if (items.length === 0) return '';
  if (found === 1) return $localize`:@@reporting.people.range.one:1 persona`;
  return $localize`:@@reporting.people.range:${formatNumber(before + 1)}:first:–${formatNumber(before + items.length)}:last: de ${formatNumber(found)}:all: personas`;
}
