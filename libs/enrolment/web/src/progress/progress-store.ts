import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import { type Enrolment, enrolmentApi, type RecordProgress } from '@aula/enrolment/contract';
import { SessionStore } from '@aula/identity/web';
import { ProblemError } from '@aula/platform/contract';
import { ApiClient, ConnectionStore } from '@aula/platform/web';
import { type LessonPlace, ProgressOutbox } from './progress-outbox';

/** As it is written where nothing waits. */
const NOTHING = '{}';

/** Progress of the person who is signed in, from the device to the server. Lives as long as the application. */
@Injectable({ providedIn: 'root' })
export class ProgressStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly connection = inject(ConnectionStore);

  private readonly accountId = computed(() => this.session.account()?.id);
  private readonly outbox = computed(() => this.outboxOf(this.accountId()));

  /** With a line and no try that failed, what lies on the device is on its way: nothing waits for a signal. */
  readonly state = computed(() => {
    const state = this.outbox()?.state() ?? 'saved';
    return state === 'on-device' && this.connection.isOnline() && this.outbox()?.error() === undefined ? 'sending' : state;
  });
  /** The enrolment the server last answered with. */
  readonly latest = computed(() => this.outbox()?.latest());
  readonly isSignedOut = computed(() => codeOf(this.outbox()?.error()) === 'request.not-signed-in');

  constructor() {
    effect((onCleanup) => {
      const outbox = this.outbox();
      if (this.connection.isOnline()) untracked(() => void outbox?.flush());
      onCleanup(() => { outbox?.stop(); });
    });
  }

  record(place: LessonPlace, progress: RecordProgress, pause?: number): Promise<void> {
    return this.outbox()?.record(place, progress, pause) ?? Promise.resolve();
  }

  flush(): Promise<void> {
    return this.outbox()?.flush() ?? Promise.resolve();
  }

  waitingFor(place: LessonPlace): RecordProgress | undefined {
    return this.outbox()?.waitingFor(place);
  }

  /** The enrolment with what the server does not have yet. */
  withWaiting(enrolment: Enrolment): Enrolment {
    const { courseKey } = enrolment;
    const lessons = enrolment.lessons.map((lesson) => {
      const isWaiting = this.waitingFor({ courseKey, lessonCode: lesson.code })?.isCompleted ?? false;
      return lesson.completedAt === null && isWaiting ? { ...lesson, completedAt: new Date().toISOString() } : lesson;
    });
    return { ...enrolment, lessons };
  }

  private outboxOf(accountId: string | undefined): ProgressOutbox | undefined {
    const place = accountId === undefined ? undefined : untracked(() => this.session.place('progress'));
    if (!place) return undefined;
    return new ProgressOutbox({
      send: async (params, progress) => {
        // Another person may have signed in on the same device meanwhile.
        if (this.accountId() !== accountId) throw new Error('progress of another account');
        return this.api.call(enrolmentApi.recordProgress, { params, body: progress });
      },
      mayTryAgain: (error) => !(error instanceof ProblemError) || !isRefusal(error.problem.status),
      load: place.load,
      // Where others use the device, nothing stays that the server has.
      store: (text) => (place.isSealed && text === NOTHING ? place.forget() : place.store(text)),
      later: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds);
        return () => { clearTimeout(timer); };
      },
    });
  }
}

/** The server will answer the same to the same progress. Signing in again, a quieter moment or a line may change the others. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof ProblemError ? error.problem.code : undefined;
}
