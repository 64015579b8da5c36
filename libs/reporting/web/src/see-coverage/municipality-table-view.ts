import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { addressOf } from '@aula/platform/contract';
import { AulaIcon, formatNumber, language } from '@aula/platform/web';
import { type Figure, listed, type MunicipalityCoverage, type MunicipalityOrder, reportingApi, USUAL_ORDER } from '@aula/reporting/contract';
import { accountWords, completedWords, enrolledWords } from './coverage-sentences';
import { CoverageStore } from './coverage-store';
import { formatShare, shareOf } from './ramp';

type Field = 'name' | Figure;
type Column = { readonly field: Field; readonly word: string; readonly fresh: MunicipalityOrder };

/** Names begin at A, numbers at the largest. */
const COLUMNS: readonly Column[] = [
  { field: 'name', word: $localize`:@@reporting.municipality:Municipio`, fresh: 'name' },
  { field: 'accounts', word: $localize`:@@reporting.accounts:Cuentas`, fresh: '-accounts' },
  { field: 'enrolled', word: $localize`:@@reporting.enrolled:Inscritas`, fresh: '-enrolled' },
  { field: 'completed', word: $localize`:@@reporting.completed:Acreditadas`, fresh: '-completed' },
];
const FIGURES: readonly { readonly figure: Figure; readonly word: string; readonly words: (count: number) => string }[] = [
  { figure: 'accounts', word: $localize`:@@reporting.accounts:Cuentas`, words: accountWords },
  { figure: 'enrolled', word: $localize`:@@reporting.enrolled:Inscritas`, words: enrolledWords },
  { figure: 'completed', word: $localize`:@@reporting.completed:Acreditadas`, words: completedWords },
];

/** So many stand in the style sheet too. */
const SHORT = 25;

/** The same figures as the map, to be sorted, searched and taken along. On a phone every row becomes a small block. */
@Component({
  selector: 'aula-municipality-table',
  imports: [AulaIcon, RouterLink],
  templateUrl: './municipality-table-view.html',
  styleUrl: './municipality-table-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MunicipalityTableView {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly store = inject(CoverageStore);
  readonly municipalities = input.required<readonly MunicipalityCoverage[]>();

  protected readonly columns = COLUMNS;
  protected readonly typed = signal('');
  protected readonly order = signal<MunicipalityOrder>(USUAL_ORDER);
  protected readonly rows = computed(() => listed(this.municipalities(), this.typed(), this.order()).map((municipality) => ({ ...municipality, share: formatShare(shareOf(municipality)), cells: cellsOf(municipality) })));
  /** The rows as they stand here. */
  protected readonly file = computed(() => addressOf(reportingApi.downloadMunicipalities, { query: { ...this.store.view(), q: this.typed().trim() || undefined, order: this.order(), language } }));
  private readonly wantsAll = signal(false);
  /** On a phone the first ones are enough to begin with; the style sheet hides the others there, and nowhere else. */
  protected readonly isShort = computed(() => !this.wantsAll() && this.rows().length > SHORT);
  protected readonly formatNumber = formatNumber;

  /** The button goes; reading goes on at the first municipality that it brought. */
  protected showAll(): void {
    this.wantsAll.set(true);
    afterNextRender(() => { this.host.nativeElement.querySelectorAll<HTMLElement>('tbody th a')[SHORT]?.focus(); }, { injector: this.injector });
  }

  /** A second click on a heading turns the order round. */
  protected sort({ field, fresh }: Column): void {
    this.order.update((before) => (fieldOf(before) === field ? turned(before) : fresh));
  }

  protected sortFresh(field: string): void {
    const column = COLUMNS.find((candidate) => candidate.field === field);
    if (column) this.order.set(column.fresh);
  }

  protected isSortedBy(field: Field): boolean {
    return fieldOf(this.order()) === field;
  }

  protected ariaSortOf(field: Field): string | null {
    if (!this.isSortedBy(field)) return null;
    return this.isDescending() ? 'descending' : 'ascending';
  }

  protected isDescending(): boolean {
    return this.order().startsWith('-');
  }
}

function fieldOf(order: MunicipalityOrder): Field {
  return order.replace('-', '') as Field;
}

function turned(order: MunicipalityOrder): MunicipalityOrder {
  return (order.startsWith('-') ? order.slice(1) : `-${order}`) as MunicipalityOrder;
}

function cellsOf(municipality: MunicipalityCoverage) {
  return FIGURES.map(({ figure, word, words }) => {
    const count = municipality[figure];
    return { figure, word, count, number: formatNumber(count), list: $localize`:@@reporting.see-list-of-place:${words(count)}:people: en ${municipality.name}:place:, ver la lista` };
  });
}
