import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { SessionStore } from '@aula/identity/web';
import { EmptyState, formatDay, formatInstant, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { reportingApi } from '@aula/reporting/contract';
import { headlineOf, scopeOf, summaryOf } from './coverage-sentences';
import { FiguresView } from './figures-view';
import { MunicipalityTableView } from './municipality-table-view';
import { TileMapView } from './tile-map-view';

/** `/coordinar`: how many, where, out of how many. The state stands in the query, so that the view can be shared. */
@Component({
  selector: 'aula-coverage-page',
  imports: [EmptyState, FiguresView, MunicipalityTableView, ProblemNotice, SkeletonView, TileMapView],
  templateUrl: './coverage-page.html',
  styleUrl: './coverage-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoveragePage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(SessionStore);
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });

  protected readonly coverage = read(reportingApi.readCoverage);
  protected readonly states = computed(() => this.coverage.value()?.states ?? []);
  protected readonly state = computed(() => this.states().find(({ key }) => key === this.query().get('estado')) ?? this.states()[0]);
  protected readonly headline = computed(() => { const state = this.state(); return state ? headlineOf(state) : ''; });
  protected readonly summary = computed(() => { const state = this.state(); return state ? summaryOf(state) : ''; });
  protected readonly scope = computed(() => {
    const state = this.state();
    return state ? $localize`:@@reporting.name-scope-of-as-of-cut:${state.name}:name: · ${scopeOf(state)}:scopeOf: · corte al ${this.cut()}:cut:` : '';
  });
  protected readonly invitation = $localize`:@@reporting.share-this-link-with-your-municipalities:Comparte este enlace con tus municipios: ${inject(DOCUMENT).location.origin}:origin:/cursos`;

  /** `23 de noviembre de 2026, 9:10 h`, by the reader's clock. */
  private readonly cut = computed(() => {
    const asOf = this.coverage.value()?.asOf;
    if (asOf === undefined) return '';
    const zone = this.session.account()?.municipality?.timeZone;
    return `${formatDay(asOf, zone)}, ${formatInstant(asOf, zone).split(', ').at(-1) ?? ''}`;
  });

  protected async show(estado: string): Promise<void> {
    await this.router.navigate([], { relativeTo: this.route, queryParams: { estado } });
  }

  /** Not a link to `#tabla`: with `<base href="/">` that would leave the page. */
  protected toTable(heading: HTMLElement, event: Event): void {
    event.preventDefault();
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  }
}
