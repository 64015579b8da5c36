import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Enrolment } from '@aula/enrolment/contract';
import { EmptyState, formatMegabytes, formatMinutes, ProblemNotice, ProgressBar, SkeletonView } from '@aula/platform/web';
import { ProgressStateView } from '../progress/progress-state-view';
import { ProgressStore } from '../progress/progress-store';
import { completedCount, countedLessons, isUntouched, type NextStep, nextStepOf, whatIsLeft } from '../what-is-left';
import { HomeEnrolments } from './home-enrolments';

interface Shown {
  readonly enrolment: Enrolment;
  readonly step: NextStep;
  readonly left: string;
}

/** On the home page: where to go on, in one tap; then the other open courses. */
@Component({
  selector: 'aula-resume-card',
  imports: [EmptyState, ProblemNotice, ProgressBar, ProgressStateView, RouterLink, SkeletonView],
  templateUrl: './resume-card.html',
  styleUrl: './resume-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResumeCard {
  protected readonly progress = inject(ProgressStore);
  protected readonly enrolments = inject(HomeEnrolments);

  protected readonly isEmpty = computed(() => this.enrolments.all()?.length === 0);
  private readonly open = computed(() => this.enrolments.open().map(shown));
  protected readonly resumed = computed(() => this.open()[0]);
  protected readonly others = computed(() => this.open().slice(1));

  protected readonly completedCount = completedCount;
  protected readonly countedLessons = countedLessons;
  protected readonly isUntouched = isUntouched;
  protected readonly formatMegabytes = formatMegabytes;
  protected readonly formatMinutes = formatMinutes;

  constructor() {
    this.enrolments.show(true);
    inject(DestroyRef).onDestroy(() => { this.enrolments.show(false); });
  }

  protected addressOf({ enrolment, step }: Shown): readonly string[] {
    return 'address' in step ? step.address : ['/cursos', enrolment.courseKey];
  }
}

function shown(enrolment: Enrolment): Shown {
  return { enrolment, step: nextStepOf(enrolment), left: whatIsLeft(enrolment) };
}
