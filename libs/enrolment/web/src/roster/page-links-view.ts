import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ROSTER_PAGE } from '@aula/enrolment/contract';
import { AulaIcon, formatNumber } from '@aula/platform/web';
import { RosterStore } from './roster-store';

/** The page before and the page after, as links: they can be shared, and opened beside each other. */
@Component({
  selector: 'aula-page-links',
  imports: [AulaIcon, RouterLink],
  template: `
    @if (pages() > 1) {
      <nav aria-label="Páginas" i18n-aria-label="@@enrolment.roster.pages">
        @if (page() > 1) { <a class="button line small" [routerLink]="[]" [queryParams]="store.queryFor({ page: page() - 1 })" rel="prev"><aula-icon name="chevron_left" /><ng-container i18n="@@enrolment.roster.previous">Anterior</ng-container></a> }
        <span i18n="@@enrolment.roster.page-of" class="meta">Página {{ formatNumber(page()) }} de {{ formatNumber(pages()) }}</span>
        @if (page() < pages()) { <a class="button line small" [routerLink]="[]" [queryParams]="store.queryFor({ page: page() + 1 })" rel="next"><ng-container i18n="@@enrolment.roster.next">Siguiente</ng-container><aula-icon name="chevron_right" /></a> }
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
  protected readonly store = inject(RosterStore);
  protected readonly page = computed(() => this.store.shown()?.page ?? 1);
  protected readonly pages = computed(() => Math.ceil((this.store.shown()?.total ?? 0) / ROSTER_PAGE));
  protected readonly formatNumber = formatNumber;
}
