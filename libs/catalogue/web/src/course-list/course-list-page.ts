import { ChangeDetectionStrategy, Component } from '@angular/core';
import { CourseListView } from './course-list-view';

@Component({
  selector: 'aula-course-list-page',
  imports: [CourseListView],
  template: `
    <div class="page wide">
      <h1>Cursos</h1>
      <p class="meta">Abiertos para leer sin cuenta. Para guardar tu avance y recibir tu constancia, inscríbete.</p>
      <aula-course-list />
    </div>
  `,
  styles: '.meta { margin-block-end: 1.4rem; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CourseListPage {}
