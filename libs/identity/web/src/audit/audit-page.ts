import { afterNextRender, ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, Injector, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AulaIcon, EmptyState, ProblemNotice, SkeletonView } from '@aula/platform/web';
import { AdminSections } from '../admin/admin-sections';
import { AuditEntryView } from './audit-entry-view';
import { AuditFilterView } from './audit-filter-view';
import { chainSentence, waitingSentence } from './audit-sentences';
import { AuditStore } from './audit-store';

/** `/admin/bitacora`: who did what to whose record, and whether the chain that protects it holds. The view stands in the address. */
@Component({
  selector: 'aula-audit-page',
  imports: [AdminSections, AulaIcon, AuditEntryView, AuditFilterView, EmptyState, ProblemNotice, RouterLink, SkeletonView],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.scss',
  providers: [AuditStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditLogPage {
  protected readonly store = inject(AuditStore);
  private readonly injector = inject(Injector);
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  protected readonly chain = computed(() => { const standing = this.store.standing.value(); return standing && chainSentence(standing); });
  protected readonly waiting = computed(() => { const standing = this.store.standing.value(); return standing && waitingSentence(standing); });
  protected readonly isBroken = computed(() => this.store.standing.value()?.isSound === false);
  protected readonly isFirst = computed(() => this.store.view().before === undefined);

  constructor() {
    this.goOnAtTheList();
  }

  /** After the next page has come, reading goes on at the top of the list. */
  private goOnAtTheList(): void {
    let shown: string | undefined;
    let isOpen = false;
    effect(() => {
      if (this.store.page.value() === undefined) return;
      const before = untracked(() => this.store.view().before);
      if (isOpen && before !== shown) untracked(() => { afterNextRender(() => { this.list()?.nativeElement.focus(); }, { injector: this.injector }); });
      [shown, isOpen] = [before, true];
    });
  }
}
