import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { catalogueApi } from '@aula/catalogue/contract';
import { AulaIcon, read } from '@aula/platform/web';
import { daysNamed, period, RUNNING_PERIODS, type RunningPeriod, type SelectionQuery } from '@aula/reporting/contract';
import { CoverageStore } from '../see-coverage/coverage-store';
import { fitting } from './selection-address';

const WORDS: Readonly<Record<RunningPeriod, string>> = {
  administration: $localize`:@@reporting.period.administration:Esta administración`,
  year: $localize`:@@reporting.period.year:Este año`,
  'last-90-days': $localize`:@@reporting.period.last-90-days:Últimos 90 días`,
};
const BETWEEN_DAYS = 'days';
/** The programme is younger than that. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2099-12-31';

/** Where, which course, when: each choice goes into the address at once; two days when both are there and in order. */
@Component({
  selector: 'aula-selection-filter',
  imports: [AulaIcon],
  templateUrl: './selection-filter-view.html',
  styleUrl: './selection-filter-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SelectionFilterView {
  private readonly store = inject(CoverageStore);
  private readonly catalogue = read(catalogueApi.listCourses);

  protected readonly firstDay = FIRST_DAY;
  protected readonly lastDay = LAST_DAY;
  protected readonly betweenDays = BETWEEN_DAYS;
  protected readonly view = this.store.view;
  protected readonly selection = computed(() => this.store.shown()?.covered?.selection);
  protected readonly states = computed(() => this.store.shown()?.territory ?? []);
  private readonly state = computed(() => this.states().find(({ key }) => key === this.selection()?.state.key));
  protected readonly municipalities = computed(() => this.state()?.municipalities ?? []);
  protected readonly courses = computed(() => {
    const known = this.catalogue.value()?.items ?? [];
    const chosen = this.selection()?.course;
    return chosen && !known.some(({ key }) => key === chosen.key) ? [...known, chosen] : known;
  });
  protected readonly periods = computed(() => RUNNING_PERIODS
    .filter((one) => one !== 'administration' || this.state()?.isTermKnown || this.view().period === one)
    .map((one) => ({ period: one, word: WORDS[one] })));

  /** The choice in the list of periods: shows the two days before there are any. */
  protected readonly chosenPeriod = linkedSignal(() => {
    const chosen = this.view().period;
    return chosen === undefined ? '' : (RUNNING_PERIODS.find((one) => one === chosen) ?? BETWEEN_DAYS);
  });
  protected readonly days = computed(() => daysNamed(this.view().period ?? '') ?? this.selection()?.days ?? { from: '', to: '' });
  protected readonly fault = signal('');

  protected show(change: SelectionQuery): void {
    void this.store.show(change);
  }

  protected choosePeriod(word: string): void {
    this.chosenPeriod.set(word as RunningPeriod | '' | typeof BETWEEN_DAYS);
    this.fault.set('');
    if (word !== BETWEEN_DAYS) this.show({ period: RUNNING_PERIODS.find((one) => one === word) });
  }

  protected chooseDays(event: Event, from: string, to: string): void {
    event.preventDefault();
    const days = fitting(period, `${from}..${to}`);
    if (days) this.show({ period: days });
    this.fault.set(days ? '' : faultOf(from, to));
  }
}

function faultOf(from: string, to: string): string {
  if (from === '' || to === '') return $localize`:@@reporting.period.both-days:Escribe los dos días: el primero y el último.`;
  if (from > to) return $localize`:@@reporting.period.order:El último día no puede ser anterior al primero.`;
  return $localize`:@@reporting.period.range:Escribe días entre 2000 y 2099.`;
}
