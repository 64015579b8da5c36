import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { catalogueApi } from '@aula/catalogue/contract';
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
  protected readonly formatHours = formatHours;
  protected readonly formatMegabytes = formatMegabytes;
}
