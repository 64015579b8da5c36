import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SessionStore } from '@aula/identity/web';
import { CourseListView } from './course-list-view';

@Component({
  selector: 'aula-course-list-page',
  imports: [CourseListView],
  template: `
    <div class="page wide">
      <h1 i18n="@@catalogue.courses">Cursos</h1>
      <p class="meta">
        @if (isSignedIn()) { <ng-container i18n="@@catalogue.open-a-course-to-see-what">Abre un curso para ver su programa e inscribirte. Es gratis y a tu ritmo.</ng-container> }
        @else { <ng-container i18n="@@catalogue.see-what-each-course-covers-to">Conoce el programa de cada curso. Para estudiar, guardar tu avance y recibir tu constancia, crea tu cuenta e inscríbete: es gratis.</ng-container> }
      </p>
      <h2 i18n="@@catalogue.open-courses" class="visually-hidden">Cursos abiertos</h2>
      <aula-course-list />
    </div>
  `,
  styles: '.meta { margin-block-end: 1.4rem; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CourseListPage {
  private readonly session = inject(SessionStore);
  protected readonly isSignedIn = computed(() => this.session.account() !== null || this.session.isExpected());
}
