import { computed, inject, Injectable, signal } from '@angular/core';
import { enrolmentApi } from '@aula/enrolment/contract';
import { SessionStore } from '@aula/identity/web';
import { ApiClient, read, Sending } from '@aula/platform/web';
import { ProgressStore } from '../progress/progress-store';
import { nextStepOf, whatIsLeft } from '../what-is-left';

/** A person's own enrolment in one course, and enrolling. */
@Injectable()
export class CourseActionStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly progress = inject(ProgressStore);
  private readonly key = signal<string | undefined>(undefined);
  private readonly sending = new Sending();
  /** The same for every try, so that enrolling twice is enrolling once. */
  private readonly idempotencyKey = crypto.randomUUID();

  private readonly own = read(enrolmentApi.readOwn, () => {
    const courseKey = this.key();
    return courseKey !== undefined && this.session.account() ? { params: { courseKey } } : undefined;
  });

  readonly isEnrolling = this.sending.isBusy;
  readonly enrolError = this.sending.problem.asReadonly();
  readonly error = this.own.error;
  /** Undefined until known, null for whoever is not enrolled. */
  readonly enrolment = computed(() => {
    const enrolment = this.own.value()?.enrolment;
    return enrolment ? this.progress.withWaiting(enrolment) : enrolment;
  });
  readonly step = computed(() => { const enrolment = this.enrolment(); return enrolment ? nextStepOf(enrolment) : undefined; });
  readonly left = computed(() => { const enrolment = this.enrolment(); return enrolment ? whatIsLeft(enrolment) : ''; });

  open(courseKey: string): void {
    this.key.set(courseKey);
  }

  reload(): void {
    this.own.reload();
  }

  async enrol(courseKey: string): Promise<void> {
    await this.sending.send(async () => {
      this.own.set({ enrolment: await this.api.call(enrolmentApi.enrol, { body: { courseKey } }, { idempotencyKey: this.idempotencyKey }) });
    });
  }
}
