import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Enrolment, LessonProgress } from '@aula/enrolment/contract';
import { AulaIcon, formatMinutes } from '@aula/platform/web';
import { lessonAddress, requirementsBeside } from '../what-is-left';

/** The course's lessons with what is done and where the reader is. */
@Component({
  selector: 'aula-lesson-outline',
  imports: [AulaIcon, RouterLink],
  template: `
    @for (module of modules(); track module.number) {
      <h3>Módulo {{ module.number }}. {{ module.title }}</h3>
      <ol>
        @for (lesson of module.lessons; track lesson.code) {
          <li>
            <a [routerLink]="addressOf(lesson)" [attr.aria-current]="lesson.code === current() ? 'page' : null" [class.done]="lesson.completedAt !== null">
              <aula-icon [name]="lesson.completedAt === null ? 'radio_button_unchecked' : 'check_circle'" />
              <span>{{ lesson.code }} {{ lesson.title }}
                <span class="meta">{{ lesson.completedAt === null ? minutesOf(lesson) : 'Completada' }}</span>
              </span>
            </a>
          </li>
        }
      </ol>
    }
    @for (requirement of requirements(); track requirement.key) {
      <p class="requirement"><aula-icon [name]="requirement.metAt === null ? 'quiz' : 'check_circle'" />
        <span>{{ requirement.title }} <span class="meta">{{ requirement.metAt === null ? 'Pendiente' : 'Listo' }}</span></span></p>
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

  protected readonly addressOf = (lesson: LessonProgress) => lessonAddress(this.enrolment().courseKey, lesson.code);
  protected readonly minutesOf = (lesson: LessonProgress) => formatMinutes(lesson.minutes);
}
