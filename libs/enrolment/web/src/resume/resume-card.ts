import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Enrolment, enrolmentApi } from '@aula/enrolment/contract';
import { EmptyState, formatDay, formatMegabytes, formatMinutes, ProblemNotice, ProgressBar, read, SkeletonView, StatusChip } from '@aula/platform/web';
import { ProgressStateView } from '../progress/progress-state-view';
import { ProgressStore } from '../progress/progress-store';
import { completedCount, countedLessons, isUntouched, type NextStep, nextStepOf, whatIsLeft } from '../what-is-left';

interface Shown {
  readonly enrolment: Enrolment;
  readonly step: NextStep;
  readonly left: string;
}

/** On the home page: where to go on, in one tap; then the other courses. */
@Component({
  selector: 'aula-resume-card',
  imports: [EmptyState, ProblemNotice, ProgressBar, ProgressStateView, RouterLink, SkeletonView, StatusChip],
  templateUrl: './resume-card.html',
  styleUrl: './resume-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResumeCard {
  protected readonly progress = inject(ProgressStore);
  protected readonly own = read(enrolmentApi.listOwn);

  private readonly all = computed(() => this.own.value()?.items.map((enrolment) => shown(this.progress.withWaiting(enrolment))));
  protected readonly isEmpty = computed(() => this.all()?.length === 0);
  private readonly open = computed(() => this.all()?.filter(({ enrolment }) => enrolment.completedAt === null) ?? []);
  protected readonly resumed = computed(() => this.open()[0]);
  protected readonly others = computed(() => this.open().slice(1));
  protected readonly completed = computed(() => this.all()?.filter(({ enrolment }) => enrolment.completedAt !== null) ?? []);

  protected readonly completedCount = completedCount;
  protected readonly countedLessons = countedLessons;
  protected readonly isUntouched = isUntouched;
  protected readonly formatDay = formatDay;
  protected readonly formatMegabytes = formatMegabytes;
  protected readonly formatMinutes = formatMinutes;

  protected addressOf({ enrolment, step }: Shown): readonly string[] {
    return 'address' in step ? step.address : ['/cursos', enrolment.courseKey];
  }
}

function shown(enrolment: Enrolment): Shown {
  return { enrolment, step: nextStepOf(enrolment), left: whatIsLeft(enrolment) };
}
