import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { AulaIcon, formatNumber } from '@aula/platform/web';
import { UnreadStore } from './unread-store';

/** More than fit beside a bell. */
const MANY = 99;

/** In the shell, on every page: the way to the notices, and how many wait to be read. */
@Component({
  selector: 'aula-notice-bell',
  imports: [AulaIcon, RouterLink, RouterLinkActive],
  template: `
    <a routerLink="/avisos" routerLinkActive="active" ariaCurrentWhenActive="page" [attr.aria-label]="label()" [attr.title]="label()">
      <aula-icon name="notifications" />
      @if (unread() > 0) { <span class="count" aria-hidden="true">{{ shown() }}</span> }
    </a>
  `,
  styles: `
    :host { flex: none; display: inline-flex; }
    a { position: relative; display: inline-grid; place-items: center; inline-size: 44px; block-size: 44px; border-radius: 999px; color: var(--aula-ink); text-decoration: none; }
    a:hover { background: var(--aula-sunken); }
    a:focus-visible { border-radius: 999px; }
    a.active { background: var(--aula-primary-soft); color: var(--aula-on-primary-soft); }
    .count {
      position: absolute; inset: .1rem 0 auto auto; min-inline-size: 1.25rem; padding: 0 .3rem; border-radius: 999px;
      background: var(--aula-tertiary); color: var(--aula-paper); font-size: .76rem; font-weight: 700; line-height: 1.25rem; text-align: center; font-variant-numeric: tabular-nums;
    }
    @media (forced-colors: active) { .count { border: 1px solid CanvasText; } }
    @media print { :host { display: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticeBell {
  protected readonly unread = inject(UnreadStore).unread;
  protected readonly shown = computed(() => (this.unread() > MANY ? `${MANY}+` : formatNumber(this.unread())));
  protected readonly label = computed(() => {
    const unread = this.unread();
    if (unread === 0) return $localize`:@@notifications.bell.none:Avisos: ninguno sin leer`;
    return unread === 1 ? $localize`:@@notifications.bell.one:Avisos: 1 sin leer` : $localize`:@@notifications.bell.many:Avisos: ${formatNumber(unread)}:unread: sin leer`;
  });
}
