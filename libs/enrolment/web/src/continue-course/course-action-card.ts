import { afterNextRender, ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, Injector, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@aula/identity/web';
import { formatDay, formatMegabytes, formatMinutes, ProblemNotice, ProgressBar, SkeletonView, StatusChip } from '@aula/platform/web';
import { OutlineView } from '../outline/outline-view';
import { completedCount, countedLessons, isUntouched } from '../what-is-left';
import { CourseActionStore } from './course-action-store';

/** On a course's page: the one thing to do now, and what is left. */
@Component({
  selector: 'aula-course-action',
  imports: [OutlineView, ProblemNotice, ProgressBar, RouterLink, SkeletonView, StatusChip],
  templateUrl: './course-action-card.html',
  styleUrl: './course-action-card.scss',
  providers: [CourseActionStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CourseActionCard {
  readonly courseKey = input.required<string>();

  protected readonly store = inject(CourseActionStore);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly goOn = viewChild<ElementRef<HTMLElement>>('goOn');

  /** A visitor, or nobody that this device knows of. */
  protected readonly isVisitor = computed(() => this.session.account() === null && !this.session.isExpected());
  protected readonly courseAddress = computed(() => `/cursos/${this.courseKey()}`);
  protected readonly lessonStep = computed(() => { const step = this.store.step(); return step?.kind === 'lesson' ? step : undefined; });
  protected readonly requirementStep = computed(() => { const step = this.store.step(); return step?.kind === 'requirement' ? step : undefined; });

  protected readonly completedCount = completedCount;
  protected readonly countedLessons = countedLessons;
  protected readonly isUntouched = isUntouched;
  protected readonly formatDay = formatDay;
  protected readonly formatMegabytes = formatMegabytes;
  protected readonly formatMinutes = formatMinutes;

  constructor() {
    effect(() => { this.store.open(this.courseKey()); });
  }

  protected async enrol(): Promise<void> {
    await this.store.enrol(this.courseKey());
    // The button that was pressed is gone: the focus moves on to what took its place.
    afterNextRender(() => this.goOn()?.nativeElement.focus(), { injector: this.injector });
  }
}
