import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { EmptyState, ProblemNotice, SkeletonView } from '@aula/platform/web';
import { RequestCard } from './request-card';
import { hiddenSentence, waitingSentence } from './request-sentences';
import { RequestsStore } from './requests-store';

/** `/impartir/solicitudes`: who asks for another attempt, with what it takes to decide. */
@Component({
  selector: 'aula-requests-page',
  imports: [EmptyState, ProblemNotice, RequestCard, SkeletonView],
  template: `
    <div class="page">
      <h1 i18n="@@quizzes.requests">Solicitudes de otro intento</h1>
      @if (store.shown(); as shown) {
        @if (shown.length === 0) {
          <aula-empty-state icon="check_circle" title="No hay solicitudes por decidir" i18n-title="@@quizzes.requests.none" text="Cuando alguien de tu territorio use todos sus intentos y pida otro, aparece aquí con sus calificaciones." i18n-text="@@quizzes.requests.none-yet" />
        } @else {
          <p class="meta" role="status">{{ waiting() }}</p>
          <ul class="plain-list">@for (one of shown; track one.request.id) { <li><aula-request-card [shown]="one" /></li> }</ul>
          @if (hidden(); as sentence) { <p>{{ sentence }}</p> }
          <button i18n="@@quizzes.requests.refresh" type="button" class="button line" (click)="store.reload()">Actualizar la lista</button>
        }
      } @else if (store.open.error(); as error) {
        <aula-problem-notice [error]="error" (retry)="store.reload()" />
      } @else {
        <aula-skeleton shape="cards" [count]="2" />
      }
    </div>
  `,
  styles: '.plain-list > li, .plain-list > li:first-child { border: 0; }',
  providers: [RequestsStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestsPage {
  protected readonly store = inject(RequestsStore);
  protected readonly waiting = computed(() => waitingSentence(this.store.waiting()));
  protected readonly hidden = computed(() => hiddenSentence(this.store.hidden()));
}
