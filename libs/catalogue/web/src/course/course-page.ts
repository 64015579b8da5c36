import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { catalogueApi, type Requirement, requirementTitle } from '@aula/catalogue/contract';
import { AulaIcon, AulaSlot, formatHours, formatMegabytes, formatMinutes, language, PageTitle, ProblemNotice, read, SkeletonView } from '@aula/platform/web';
import { OutlineView } from './outline-view';

/** One course: what it takes, what you will be able to do, its outline. The action (enrol, go on) belongs to the floor above. */
@Component({
  selector: 'aula-course-page',
  imports: [AulaIcon, AulaSlot, OutlineView, ProblemNotice, RouterLink, SkeletonView],
  templateUrl: './course-page.html',
  styleUrl: './course-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoursePage {
  readonly courseKey = input.required<string>();
  protected readonly course = read(catalogueApi.readCourse, () => ({ params: { courseKey: this.courseKey() } }));
  protected readonly slotContext = computed(() => ({ courseKey: this.courseKey() }));
  protected readonly isGone = computed(() => ['catalogue.no-such-course', 'request.invalid'].includes(this.course.error()?.problem.code ?? ''));
  protected readonly titleOf = (requirement: Requirement) => requirementTitle(requirement, language);
  protected readonly formatHours = formatHours;
  protected readonly formatMegabytes = formatMegabytes;
  protected readonly formatMinutes = formatMinutes;

  constructor() {
    const page = inject(PageTitle);
    effect(() => { const course = this.course.value(); if (course) page.set(course.title); });
  }
}
