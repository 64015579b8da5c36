import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AulaIcon, read } from '@aula/platform/web';
import { quizzesApi } from '@aula/quizzes/contract';
import { waitingSentence } from './request-sentences';

/** On the teaching page: how many ask for another attempt, one tap away. Silent when nobody does. */
@Component({
  selector: 'aula-requests-waiting',
  imports: [AulaIcon, RouterLink],
  template: `
    @if (sentence(); as words) {
      <p class="card"><aula-icon name="quiz" /><a routerLink="/impartir/solicitudes">{{ words }}</a></p>
    }
  `,
  styles: `
    .card { display: flex; gap: .7rem; align-items: center; margin-block: 0 1.2rem; padding-block: .5rem; }
    aula-icon { color: var(--aula-tertiary); }
    a { display: inline-flex; align-items: center; min-block-size: 44px; font-weight: 650; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WaitingCard {
  private readonly count = read(quizzesApi.countRequests);
  protected readonly sentence = computed(() => { const open = this.count.value()?.open ?? 0; return open > 0 ? waitingSentence(open) : ''; });
}
