import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Enrolment, LessonProgress } from '@aula/enrolment/contract';
import { AulaIcon, formatMinutes } from '@aula/platform/web';
import { lessonAddress, requirementsBeside, titleOf } from '../what-is-left';

/** The course's lessons with what is done and where the reader is. */
@Component({
  selector: 'aula-lesson-outline',
  imports: [AulaIcon, RouterLink],
  template: `
    @for (module of modules(); track module.number) {
      <h3 i18n="@@enrolment.module-2">Módulo {{ module.number }}. <span lang="es-MX">{{ module.title }}</span></h3>
      <ol>
        @for (lesson of module.lessons; track lesson.code) {
          <li>
            <a [routerLink]="addressOf(lesson)" [attr.aria-current]="lesson.code === current() ? 'page' : null" [class.done]="lesson.completedAt !== null">
              <aula-icon [name]="lesson.completedAt === null ? 'radio_button_unchecked' : 'check_circle'" />
              <span><span lang="es-MX">{{ lesson.code }} {{ lesson.title }}</span>
                <span class="meta">@if (lesson.completedAt === null) { {{ minutesOf(lesson) }} } @else { <ng-container i18n="@@enrolment.completed-2">Completada</ng-container> }</span>
              </span>
            </a>
          </li>
        }
      </ol>
    }
    @for (requirement of requirements(); track requirement.key) {
      <p class="requirement"><aula-icon [name]="requirement.metAt === null ? 'quiz' : 'check_circle'" />
        <span>{{ titleOf(requirement) }} <span class="meta">@if (requirement.metAt === null) { <ng-container i18n="@@enrolment.pending">Pendiente</ng-container> } @else { <ng-container i18n="@@enrolment.done">Listo</ng-container> }</span></span></p>
    }
  `,
  styleUrl: './outline-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutlineView {
  readonly enrolment = input.required<Enrolment>();
  readonly current = input<string>();

  protected readonly modules = computed(() => [...Map.groupBy(this.enrolment().lessons, ({ moduleNumber }) => moduleNumber)]
    .map(([number, lessons]) => ({ number, title: lessons[0]?.moduleTitle ?? '', lessons })));

  protected readonly requirements = computed(() => requirementsBeside(this.enrolment()));

  protected readonly titleOf = titleOf;
  protected readonly addressOf = (lesson: LessonProgress) => lessonAddress(this.enrolment().courseKey, lesson.code);
  protected readonly minutesOf = (lesson: LessonProgress) => formatMinutes(lesson.minutes);
}
