import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { AdminSections } from '@aula/identity/web/staff';
import type { FailedJob, JobKind } from '@aula/platform/contract/jobs';
import { AulaIcon, EmptyState, formatInstant, formatNumber, ProblemNotice, SkeletonView, StatusChip } from '@aula/platform/web';
import { jobWords, outboxSentence, retryAllSentence, standingSentence, stoppedSentence, triesSentence } from './jobs-sentences';
import { JobsStore } from './jobs-store';

/** `/admin/trabajos`: what the house does by itself, what waits, what gave up and why; and trying that again. */
@Component({
  selector: 'aula-jobs-page',
  imports: [AdminSections, AulaIcon, EmptyState, ProblemNotice, SkeletonView, StatusChip],
  templateUrl: './jobs-page.html',
  styleUrl: './jobs-page.scss',
  providers: [JobsStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JobsPage {
  private readonly injector = inject(Injector);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');
  protected readonly store = inject(JobsStore);

  /** The kind of which all are about to be tried again. */
  protected readonly asked = signal<string | undefined>(undefined);
  protected readonly standing = computed(() => { const overview = this.store.overview(); return overview && standingSentence(overview); });
  protected readonly unrelayed = computed(() => { const overview = this.store.overview(); return overview && outboxSentence(overview); });
  protected readonly at = computed(() => { const overview = this.store.overview(); return overview && formatInstant(overview.at); });
  /** Those that need somebody come first. */
  protected readonly kinds = computed(() => this.store.overview()?.kinds.toSorted((one, other) => other.failed - one.failed).map((kind) => this.shown(kind)));

  protected ask(job: string): void {
    this.store.retryError.set(undefined);
    this.asked.set(job);
    afterNextRender(() => this.question()?.nativeElement.focus(), { injector: this.injector });
  }

  protected leaveIt(): void {
    this.asked.set(undefined);
    this.heading().nativeElement.focus();
  }

  protected async retryAll(job: string): Promise<void> {
    if (await this.store.retry({ job })) this.leaveIt();
  }

  protected async retryOne({ id }: FailedJob): Promise<void> {
    this.asked.set(undefined);
    if (await this.store.retry({ ids: [id] })) this.heading().nativeElement.focus();
  }

  private shown(kind: JobKind) {
    const failures = (this.store.failedByKind().get(kind.job) ?? []).map((one) => ({ ...one, told: triesSentence(one.tries, one.since) }));
    return {
      ...kind, failures, words: jobWords(kind.job), stopped: stoppedSentence(kind.failed), retryAll: retryAllSentence(kind.failed), oldest: kind.oldestAt && formatInstant(kind.oldestAt),
      figures: [
        { word: $localize`:@@web.jobs.waiting:En espera`, figure: formatNumber(kind.waiting) },
        { word: $localize`:@@web.jobs.due:Sin tomar`, figure: formatNumber(kind.due) },
        { word: $localize`:@@web.jobs.in-hand:En mano`, figure: formatNumber(kind.inHand) },
        { word: $localize`:@@web.jobs.done:Hechos en 24 h`, figure: formatNumber(kind.doneLately) },
      ],
    };
  }
}
