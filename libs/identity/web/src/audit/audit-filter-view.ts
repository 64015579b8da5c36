import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject } from '@angular/core';
import { AulaIcon } from '@aula/platform/web';
import type { AuditView } from './audit-address';
import { AuditStore } from './audit-store';

/** Narrows the log. What was typed stays in the fields, and in the address once it is asked for. On a phone the entries come first: the fields open at a touch. */
@Component({
  selector: 'aula-audit-filter',
  imports: [AulaIcon],
  templateUrl: './audit-filter-view.html',
  styleUrl: './audit-filter-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditFilterView {
  protected readonly store = inject(AuditStore);
  protected readonly isWide = inject(DOCUMENT).defaultView?.matchMedia?.('(min-width: 48rem)').matches ?? false;
  protected readonly view = this.store.view;
  protected readonly actions = computed(() => this.store.standing.value()?.actions ?? []);
  protected readonly states = computed(() => this.store.states.value()?.items ?? []);

  protected search(event: Event, asked: Readonly<Record<keyof AuditView, string>>): void {
    event.preventDefault();
    const given: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(asked).map(([key, value]) => [key, value.trim()] as const).filter(([, value]) => value !== ''));
    void this.store.show(given);
  }
}
