import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { formatNumber, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { COMPARED_PERIODS, type CoveredSelection, PROTECTION_STEP, type ProtectedCount, reportingApi } from '@aula/reporting/contract';
import { CoverageStore } from '../see-coverage/coverage-store';
import { byCompletion } from './by-completion';

const SHORT = 10;

/** Beside one's own figures those of other places, as protected counts: other municipalities of the state, or other states. */
@Component({
  selector: 'aula-comparison',
  imports: [ProblemNotice, SkeletonView],
  templateUrl: './comparison-view.html',
  styleUrl: './comparison-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ComparisonView {
  private readonly store = inject(CoverageStore);
  readonly covered = input.required<CoveredSelection>();

  protected readonly step = PROTECTION_STEP;
  protected readonly words = [$localize`:@@reporting.accounts:Cuentas`, $localize`:@@reporting.enrolled:Inscritas`, $localize`:@@reporting.completed:Acreditadas`];
  /** Undefined where the period does not begin on a fixed day. */
  private readonly period = computed(() => {
    const { period } = this.store.view();
    return period === undefined ? {} : COMPARED_PERIODS.filter((one) => one === period).map((one) => ({ period: one }))[0];
  });
  protected readonly isComparable = computed(() => this.period() !== undefined);
  protected readonly comparison = read(reportingApi.compare, () => {
    const period = this.period();
    const { state, course } = this.covered().selection;
    return period && { query: { state: state.key, ...(course && { course: course.key }), ...period } };
  });
  protected readonly own = computed(() => {
    const { selection: { state, municipality }, accounts, enrolled, completed } = this.covered();
    return { name: (municipality ?? state).name, counts: [accounts, enrolled, completed].map((count) => formatNumber(count)) };
  });
  private readonly all = computed(() => byCompletion(this.comparison.value()?.items ?? []).map(({ key, name, accounts, enrolled, completed }) => ({ key, name, counts: [accounts, enrolled, completed].map(shown) })));
  private readonly wantsAll = linkedSignal({ source: () => this.covered().selection.state.key, computation: () => false });
  protected readonly count = computed(() => this.all().length);
  protected readonly isShort = computed(() => !this.wantsAll() && this.count() > SHORT);
  protected readonly rows = computed(() => (this.isShort() ? this.all().slice(0, SHORT) : this.all()));
  protected readonly kind = computed(() => this.comparison.value()?.kind);
  protected readonly atLeast = computed(() => formatNumber(this.comparison.value()?.atLeast.completed ?? 0));

  protected showAll(): void {
    this.wantsAll.set(true);
  }
}

function shown(count: ProtectedCount): string {
  return count === null ? $localize`:@@reporting.comparison.hidden:menos de ${PROTECTION_STEP}:step:` : formatNumber(count);
}
