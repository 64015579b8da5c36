import { ChangeDetectionStrategy, Component, computed, DOCUMENT, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@aula/identity/web';
import { read, SkeletonView } from '@aula/platform/web';
import { quizzesApi } from '@aula/quizzes/contract';
import { dueSentence, queryOf } from './due-sentences';

const LAST_COUNT = 'aula.due-count';

/** On the home page, after where to go on: the quizzes that wait, one tap each. Silent when none does. */
@Component({
  selector: 'aula-due-card',
  imports: [RouterLink, SkeletonView],
  template: `
    @if (items(); as shown) {
      @if (shown.length > 0) {
        <h2 i18n="@@quizzes.due">Lo que viene</h2>
        <ul class="plain-list">
          @for (one of shown; track one.address.join('/')) {
            <li>
              <a [routerLink]="one.address" [queryParams]="one.query">
                <span lang="es-MX" class="title">{{ one.quizTitle }}</span>
                <span class="sentence">{{ one.sentence }}</span>
                <span lang="es-MX" class="meta">{{ one.courseTitle }}</span>
              </a>
            </li>
          }
        </ul>
      }
    } @else if (due.isLoading() && expected > 0) {
      <h2 i18n="@@quizzes.due">Lo que viene</h2>
      <aula-skeleton shape="rows" [count]="expected" />
    }
  `,
  styles: `
    :host { display: block; }
    a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem 1rem; min-block-size: 44px; color: var(--aula-ink); text-decoration: none; }
    .title { font-weight: 650; color: var(--aula-primary); text-decoration: underline; text-underline-offset: 3px; }
    .sentence { color: var(--aula-ink-2); }
    .meta { grid-column: 1 / -1; margin: 0; }
    @media (max-width: 26rem) { a { grid-template-columns: minmax(0, 1fr); } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DueCard {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly session = inject(SessionStore);
  protected readonly due = read(quizzesApi.listDue);
  protected readonly items = computed(() => this.due.value()?.items.map((one) => ({
    ...one, sentence: dueSentence(one), address: ['/cursos', one.courseKey, 'cuestionarios', one.quizKey], query: queryOf(one),
  })));
  /** While the answer travels, the card has the height that it had last time, so that nothing below it jumps. */
  protected readonly expected = this.lastCount();

  constructor() {
    effect(() => {
      const count = this.items()?.length;
      if (count !== undefined && !this.session.isShared()) this.keepCount(count);
    });
  }

  private lastCount(): number {
    try {
      return Math.min(5, Number(this.window?.localStorage.getItem(LAST_COUNT) ?? 0) || 0);
    } catch {
      return 0;
    }
  }

  private keepCount(count: number): void {
    try {
      this.window?.localStorage.setItem(LAST_COUNT, String(count));
    } catch {
      // Without it the card only comes a little later.
    }
  }
}
