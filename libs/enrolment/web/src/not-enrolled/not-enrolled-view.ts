import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** In place of what only people of the course may open: what to do first, and where. */
@Component({
  selector: 'aula-not-enrolled',
  imports: [RouterLink],
  template: `
    <h1 i18n="@@enrolment.enrol-to">Inscríbete para {{ act() }}</h1>
    <p i18n="@@enrolment.you-have-not-enrolled-in-this-course-yet">Todavía no te inscribes en este curso. Es gratis: en su página ves qué vas a aprender y cuántos datos gasta, y te inscribes con un toque.</p>
    <a i18n="@@enrolment.see-the-course" class="button" [routerLink]="address()">Ver el curso</a>
  `,
  styles: ':host { display: block; max-inline-size: 42rem; padding-block: 1.4rem; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotEnrolledView {
  readonly courseKey = input.required<string>();
  /** What the reader wanted to do: `leer esta lección`. */
  readonly act = input.required<string>();
  protected readonly address = computed(() => ['/cursos', this.courseKey()]);
}
