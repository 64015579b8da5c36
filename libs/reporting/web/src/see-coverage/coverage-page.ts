import { ChangeDetectionStrategy, Component, computed, DOCUMENT, ElementRef, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AulaIcon, EmptyState, ProblemNotice, SettingsStore, SkeletonView } from '@aula/platform/web';
import { ComparisonView } from '../compare/comparison-view';
import { SelectionFilterView } from '../selection/selection-filter-view';
import { type Counted, notesOnAccounts, notesOnPeriod } from '../selection/selection-sentences';
import { headlineOf, momentOf, scopeOf, summaryOf } from './coverage-sentences';
import { CoverageStore } from './coverage-store';
import { FiguresView } from './figures-view';
import { MunicipalityTableView } from './municipality-table-view';
import { TileMapView } from './tile-map-view';

/** `/coordinar`: how many, where, out of how many. What was chosen stands in the address, so that the view can be shared; on paper it is one sheet. */
@Component({
  selector: 'aula-coverage-page',
  imports: [AulaIcon, ComparisonView, EmptyState, FiguresView, MunicipalityTableView, ProblemNotice, RouterLink, SelectionFilterView, SkeletonView, TileMapView],
  templateUrl: './coverage-page.html',
  styleUrl: './coverage-page.scss',
  providers: [CoverageStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoveragePage {
  protected readonly store = inject(CoverageStore);
  private readonly settings = inject(SettingsStore);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly table = viewChild<ElementRef<HTMLElement>>('table');

  protected readonly covered = computed(() => this.store.shown()?.covered ?? undefined);
  private readonly state = computed(() => this.store.shown()?.territory.find(({ key }) => key === this.covered()?.selection.state.key));
  private readonly counted = computed((): Counted | undefined => {
    const [shown, covered] = [this.store.shown(), this.covered()];
    return shown && covered && { selection: covered.selection, asOf: shown.asOf, zone: this.store.zone() };
  });
  /** A place says something on a map or in a table only beside others. */
  protected readonly isSeveral = computed(() => (this.covered()?.municipalities.length ?? 0) > 1);
  protected readonly mayWiden = computed(() => !this.isSeveral() && (this.state()?.municipalities.length ?? 0) > 1);
  protected readonly words = computed(() => {
    const [covered, counted] = [this.covered(), this.counted()];
    return covered && counted && {
      headline: headlineOf(covered, counted, this.state()?.isWhole ?? false),
      scope: scopeOf(covered.municipalities.length, counted),
      summary: summaryOf(covered),
      notes: [...notesOnPeriod(covered.selection), ...notesOnAccounts(covered.selection)],
      source: this.sourceOf(counted),
    };
  });
  private readonly origin = inject(DOCUMENT).location.origin;
  protected readonly invitation = $localize`:@@reporting.share-this-link-with-your-municipalities:Comparte este enlace con tus municipios: ${this.origin}:origin:/cursos`;

  protected print(): void {
    this.window?.print();
  }

  /** By a button: with `<base href="/">` a link to `#tabla` would leave the page. */
  protected toTable(): void {
    const heading = this.table()?.nativeElement;
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }

  private sourceOf({ asOf, zone }: Counted): string {
    return $localize`:@@reporting.source:Fuente: registros de Aula Abierta (${this.settings.operator()}:operator:), corte al ${momentOf(asOf, zone)}:cut:.`;
  }
}
