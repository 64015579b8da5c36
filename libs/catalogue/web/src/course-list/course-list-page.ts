import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SessionStore } from '@aula/identity/web';
import { CourseListView } from './course-list-view';

@Component({
  selector: 'aula-course-list-page',
  imports: [CourseListView],
  template: `
    <div class="page wide">
      <h1>Cursos</h1>
      <p class="meta">
        @if (isSignedIn()) { Abre un curso para ver su programa e inscribirte. Es gratis y a tu ritmo. }
        @else { Conoce el programa de cada curso. Para estudiar, guardar tu avance y recibir tu constancia, crea tu cuenta e inscríbete: es gratis. }
      </p>
      <h2 class="visually-hidden">Cursos abiertos</h2>
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
