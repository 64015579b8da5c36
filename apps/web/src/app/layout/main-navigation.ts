import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { SessionStore } from '@aula/identity/web';
import { AulaIcon } from '@aula/platform/web';
import { MAIN_ENTRIES } from './main-entries';

/** A bar below on a phone, a rail on a tablet, a list on a desktop: one list of links, set by the shell's width. */
@Component({
  selector: 'aula-main-navigation',
  imports: [AulaIcon, RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Principal" i18n-aria-label="@@web.main">
      @for (entry of entries(); track entry.address) {
        <a [routerLink]="entry.address" routerLinkActive="active" ariaCurrentWhenActive="page">
          <span class="shape"><aula-icon [name]="entry.icon" /></span>{{ entry.word }}
        </a>
      }
    </nav>
  `,
  styleUrl: './main-navigation.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MainNavigation {
  private readonly session = inject(SessionStore);
  protected readonly entries = computed(() => MAIN_ENTRIES.filter(({ permission }) => permission === undefined || this.session.may(permission)));
}
