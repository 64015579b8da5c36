import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, ProblemNotice, SkeletonView } from '@aula/platform/web';
import { CertificateView } from './certificate-view';
import { CertificatesStore } from './certificates-store';
import { NameCard } from './name-card';
import { PrintingView } from './printing-view';

/** `/constancias`: a person's certificates. */
@Component({
  selector: 'aula-certificates-page',
  imports: [CertificateView, EmptyState, NameCard, PrintingView, ProblemNotice, RouterLink, SkeletonView],
  templateUrl: './certificates-page.html',
  styles: '.done { font-weight: 600; } .folio { white-space: nowrap; }',
  providers: [CertificatesStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CertificatesPage {
  protected readonly store = inject(CertificatesStore);

  protected readonly isKnown = computed(() => this.store.isKnown() && this.store.name.value() !== undefined);
  protected readonly error = computed(() => this.store.own.error() ?? this.store.name.error());
  protected readonly isEmpty = computed(() => this.store.items().length === 0 && this.store.printing().length === 0 && this.store.waitingForName().length === 0);
  protected readonly waitingTitles = computed(() => this.store.waitingForName().map(({ courseTitle }) => courseTitle));
  /** Asked once, before the first certificate; never again after it was confirmed. */
  protected readonly asksName = computed(() => !this.store.isNameConfirmed());

  private readonly seen = signal<number | undefined>(undefined);
  private readonly news = signal<string | undefined>(undefined);
  /** Folio of a certificate that came out of the printer while somebody waited. */
  protected readonly newFolio = this.news.asReadonly();

  constructor() {
    effect(() => {
      if (!this.store.isKnown()) return;
      const items = this.store.items();
      const before = untracked(this.seen);
      const [newest] = items;
      if (before !== undefined && items.length > before && newest) this.news.set(newest.folio);
      this.seen.set(items.length);
    });
  }
}
