import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatNumber } from '../format/format';
import { AulaIcon } from '../icon/aula-icon';

/** The page before and the page after, as links that can be shared: `?pagina=2` beside whatever else stands in the address. Shows nothing for a single page. */
@Component({
  selector: 'aula-page-links',
  imports: [AulaIcon, RouterLink],
  template: `
    @if (pages() > 1) {
      <nav aria-label="Páginas" i18n-aria-label="@@platform.pages">
        @if (page() > 1) {
          <a class="button line small" rel="prev" [routerLink]="[]" [queryParams]="{ pagina: page() === 2 ? null : page() - 1 }" queryParamsHandling="merge"><aula-icon name="chevron_left" /><ng-container i18n="@@platform.pages.previous">Anterior</ng-container></a>
        }
        <span i18n="@@platform.pages.page-of" class="meta">Página {{ formatNumber(page()) }} de {{ formatNumber(pages()) }}</span>
        @if (page() < pages()) {
          <a class="button line small" rel="next" [routerLink]="[]" [queryParams]="{ pagina: page() + 1 }" queryParamsHandling="merge"><ng-container i18n="@@platform.pages.next">Siguiente</ng-container><aula-icon name="chevron_right" /></a>
        }
      </nav>
    }
  `,
  styles: `
    nav { display: flex; flex-wrap: wrap; align-items: center; gap: .8rem 1.2rem; margin-block: 1.2rem; }
    @media print { a { display: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageLinksView {
  /** From 1. */
  readonly page = input.required<number>();
  readonly pages = input.required<number>();
  protected readonly formatNumber = formatNumber;
}
