import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { catalogueApi, type CourseCard } from '@aula/catalogue/contract';
import { EmptyState, formatHours, formatMegabytes, ProblemNotice, read, SkeletonView } from '@aula/platform/web';

/** The open catalogue: every published course with what it takes. */
@Component({
  selector: 'aula-course-list',
  imports: [EmptyState, ProblemNotice, RouterLink, SkeletonView],
  templateUrl: './course-list-view.html',
  styleUrl: './course-list-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CourseListView {
  protected readonly courses = read(catalogueApi.listCourses);

  /** `4.5 horas · 15 lecciones · nivel introductorio · 0.4 MB en total`. */
  protected factsOf({ hours, lessonCount, level, bytes }: CourseCard): string {
    const lessons = lessonCount === 1 ? $localize`:@@catalogue.one-lesson:1 lección` : $localize`:@@catalogue.lesson-count:${lessonCount}:count: lecciones`;
    const ofLevel = $localize`:@@catalogue.of-level:nivel ${level.toLowerCase()}:level:`;
    return [formatHours(hours), lessons, ofLevel, $localize`:@@catalogue.bytes-in-all:${formatMegabytes(bytes)}:bytes: en total`].join('\u00a0· ');
  }
}
