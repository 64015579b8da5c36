import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { AulaIcon } from '../icon/aula-icon';
import type { IconName } from '../icon/icons';

export type StatusKind = 'ok' | 'warm' | 'info' | 'bad';

const ICONS: Record<StatusKind, IconName> = { ok: 'check', warm: 'schedule', info: 'info', bad: 'error' };

/** A status: colour, icon and word, so that none of them speaks alone. */
@Component({
  selector: 'aula-status-chip',
  imports: [AulaIcon],
  template: `<aula-icon [name]="shown()" />{{ word() }}`,
  styles: `
    :host { flex: none; align-self: flex-start; display: inline-flex; align-items: center; gap: .35rem; padding: .12rem .6rem; border-radius: 999px; font-size: .84rem; font-weight: 600; white-space: nowrap; }
    aula-icon { --aula-icon-size: 1.1em; }
    :host(.ok) { background: var(--aula-ok-soft); color: var(--aula-ok); }
    :host(.warm) { background: var(--aula-tertiary-soft); color: var(--aula-on-tertiary-soft); }
    :host(.info) { background: var(--aula-primary-soft); color: var(--aula-on-primary-soft); }
    :host(.bad) { background: var(--aula-bad-soft); color: var(--aula-bad); }
  `,
  host: { '[class]': 'kind()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatusChip {
  readonly kind = input.required<StatusKind>();
  readonly word = input.required<string>();
  readonly icon = input<IconName>();
  protected readonly shown = computed(() => this.icon() ?? ICONS[this.kind()]);
}
