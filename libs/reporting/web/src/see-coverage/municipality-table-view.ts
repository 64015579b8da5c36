import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, signal } from '@angular/core';
import type { MunicipalityCoverage } from '@aula/reporting/contract';
import { AulaIcon } from '@aula/platform/web';
import { formatCount, formatShare } from './coverage-sentences';
import { listed, type SortField, sortedBy, type Sorting } from './municipality-list';
import { shareOf } from './ramp';

const COLUMNS: readonly { field: SortField; word: string; isFigure: boolean }[] = [
  { field: 'name', word: $localize`:@@reporting.municipality:Municipio`, isFigure: false },
  { field: 'accounts', word: $localize`:@@reporting.accounts:Cuentas`, isFigure: true },
  { field: 'enrolled', word: $localize`:@@reporting.enrolled:Inscritas`, isFigure: true },
  { field: 'completed', word: $localize`:@@reporting.completed:Acreditadas`, isFigure: true },
];

/** So many stand in the style sheet too. */
const SHORT = 25;

/** The same figures as the map, to be sorted and searched. On a phone every row becomes a small block. */
@Component({
  selector: 'aula-municipality-table',
  imports: [AulaIcon],
  templateUrl: './municipality-table-view.html',
  styleUrl: './municipality-table-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MunicipalityTableView {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  readonly municipalities = input.required<readonly MunicipalityCoverage[]>();

  protected readonly columns = COLUMNS;
  protected readonly typed = signal('');
  protected readonly sorting = signal<Sorting>({ field: 'completed', isDescending: true });
  protected readonly rows = computed(() => listed(this.municipalities(), this.typed(), this.sorting()).map((municipality) => ({ ...municipality, share: formatShare(shareOf(municipality)) })));
  private readonly wantsAll = signal(false);
  /** On a phone the first ones are enough to begin with; the style sheet hides the others there, and nowhere else. */
  protected readonly isShort = computed(() => !this.wantsAll() && this.rows().length > SHORT);
  protected readonly formatCount = formatCount;

  /** The button goes; reading goes on at the first municipality that it brought. */
  protected showAll(): void {
    this.wantsAll.set(true);
    afterNextRender(() => { this.host.nativeElement.querySelectorAll<HTMLElement>('tbody th')[SHORT]?.focus(); }, { injector: this.injector });
  }

  protected sort(field: SortField): void {
    this.sorting.update((before) => sortedBy(field, before));
  }

  protected sortFresh(field: string): void {
    const column = COLUMNS.find((candidate) => candidate.field === field);
    if (column) this.sorting.set({ field: column.field, isDescending: column.isFigure });
  }

  protected ariaSortOf(field: SortField): string | null {
    const { field: current, isDescending } = this.sorting();
    if (field !== current) return null;
    return isDescending ? 'descending' : 'ascending';
  }
}
