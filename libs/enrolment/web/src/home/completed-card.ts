import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDay, StatusChip } from '@aula/platform/web';
import { HomeEnrolments } from './home-enrolments';

/** On the home page, after what there is to do: the courses a person has completed. */
@Component({
  selector: 'aula-completed-card',
  imports: [RouterLink, StatusChip],
  template: `
    @if (enrolments.completed().length > 0) {
      <h2 i18n="@@enrolment.completed-courses">Cursos acreditados</h2>
      <ul class="plain-list">
        @for (one of enrolments.completed(); track one.id) {
          <li class="split">
            <span><a lang="es-MX" class="title" [routerLink]="['/cursos', one.courseKey]">{{ one.courseTitle }}</a>
              @if (one.completedAt; as completedAt) { <span class="meta">{{ formatDay(completedAt) }}</span> }
            </span>
            <aula-status-chip kind="ok" word="Acreditado" i18n-word="@@enrolment.completed" />
          </li>
        }
      </ul>
      @if (enrolments.open().length === 0) { <p class="more"><a i18n="@@enrolment.see-more-courses" class="button line" routerLink="/cursos">Ver más cursos</a></p> }
    }
  `,
  styleUrl: './home-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CompletedCard {
  protected readonly enrolments = inject(HomeEnrolments);
  protected readonly formatDay = formatDay;
}
