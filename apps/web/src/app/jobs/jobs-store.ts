import { DOCUMENT } from '@angular/common';
import { computed, DestroyRef, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { type FailedJob, jobsApi, type JobsOverview, type RetrySelection } from '@aula/platform/contract/jobs';
import { ApiClient, ConnectionStore, read, Sending } from '@aula/platform/web';
import { retriedSentence } from './jobs-sentences';
import { whileInFront } from './while-in-front';

export const LOOK_AGAIN_MS = 15_000;

/** How the work stands, looked at again while somebody looks on; and trying again what gave up. */
@Injectable()
export class JobsStore {
  private readonly api = inject(ApiClient);
  private readonly connection = inject(ConnectionStore);
  private readonly standing = read(jobsApi.jobsOverview);
  private readonly failed = read(jobsApi.listFailedJobs, () => ({}));

  /** The last that came, also when the next one did not. */
  readonly overview = linkedSignal<JobsOverview | undefined, JobsOverview | undefined>({ source: this.standing.value, computation: (now, before) => now ?? before?.value });
  private readonly listed = linkedSignal<readonly FailedJob[] | undefined, readonly FailedJob[] | undefined>({ source: () => this.failed.value()?.items, computation: (now, before) => now ?? before?.value });
  readonly failedByKind = computed(() => Map.groupBy(this.listed() ?? [], ({ job }) => job));
  readonly error = computed(() => this.standing.error() ?? this.failed.error());
  readonly isLoading = computed(() => this.standing.isLoading() || this.failed.isLoading());

  private readonly sending = new Sending();
  readonly isRetrying = this.sending.isBusy;
  readonly retryError = this.sending.problem;
  /** What the last retry did. */
  readonly news = signal('');

  constructor() {
    inject(DestroyRef).onDestroy(whileInFront(inject(DOCUMENT), LOOK_AGAIN_MS, () => { if (this.connection.isOnline()) this.look(); }));
  }

  look(): void {
    this.standing.reload();
    this.failed.reload();
  }

  /** Answers whether it came through. Asked twice it tries once: the server passes over what has tries left. */
  retry(selection: RetrySelection): Promise<boolean> {
    return this.sending.send(async () => {
      const { retried } = await this.api.call(jobsApi.retryJobs, { body: selection });
      this.news.set(retriedSentence(retried));
      this.look();
    });
  }
}
