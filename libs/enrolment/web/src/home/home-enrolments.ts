import { computed, inject, Injectable, signal } from '@angular/core';
import { enrolmentApi } from '@aula/enrolment/contract';
import { read } from '@aula/platform/web';
import { ProgressStore } from '../progress/progress-store';

/** A person's enrolments while the home page shows them: asked for once, for all cards of enrolment there, and forgotten afterwards. */
@Injectable({ providedIn: 'root' })
export class HomeEnrolments {
  private readonly progress = inject(ProgressStore);
  private readonly isShown = signal(false);
  readonly own = read(enrolmentApi.listOwn, () => (this.isShown() ? {} : undefined));

  /** With what still waits on this device. */
  readonly all = computed(() => this.own.value()?.items.map((enrolment) => this.progress.withWaiting(enrolment)));
  readonly open = computed(() => this.all()?.filter(({ completedAt }) => completedAt === null) ?? []);
  readonly completed = computed(() => this.all()?.filter(({ completedAt }) => completedAt !== null) ?? []);

  show(isShown: boolean): void {
    this.isShown.set(isShown);
  }
}
