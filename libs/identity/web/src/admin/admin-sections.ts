import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { SessionStore } from '../session/session-store';
import { ADMIN_ENTRIES } from './admin-entries';

/** The way between the sections of the administration, above each of them. */
@Component({
  selector: 'aula-admin-sections',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Secciones de la administración" i18n-aria-label="@@identity.admin-sections">
      @for (entry of entries(); track entry.address) { <a [routerLink]="entry.address" routerLinkActive="active" ariaCurrentWhenActive="page">{{ entry.word }}</a> }
    </nav>
  `,
  styles: `
    nav { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin-block-end: 1.2rem; border-block-end: 1px solid var(--aula-line); }
    a { display: inline-flex; align-items: center; min-block-size: 44px; color: var(--aula-ink-2); text-decoration: none; border-block-end: 3px solid transparent; }
    a:hover { color: var(--aula-ink); }
    a.active { color: var(--aula-primary); border-color: var(--aula-primary); font-weight: 650; }
    @media print { nav { display: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdminSections {
  private readonly session = inject(SessionStore);
  protected readonly entries = computed(() => ADMIN_ENTRIES.filter(({ permission }) => this.session.may(permission)));
}
