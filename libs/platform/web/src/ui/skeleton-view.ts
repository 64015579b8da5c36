import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** The shape of what is coming, while it comes. Choose the shape nearest to the real thing, so that nothing jumps. */
@Component({
  selector: 'aula-skeleton',
  template: `
    <span i18n="@@platform.loading" class="visually-hidden" role="status">Cargando…</span>
    <div aria-hidden="true">
      @if (shape() === 'article') { <div class="bone title"></div> }
      @for (index of indexes(); track index) {
        <div class="bone" [class]="shape()" [class.last]="$last"></div>
      }
    </div>
  `,
  styles: `
    :host { display: block; animation: appear .15s .15s both; }
    .bone { background: var(--aula-track); border-radius: var(--aula-corner); margin-block: .7rem; animation: breathe 1.6s ease-in-out infinite; }
    .title { block-size: 2.2rem; inline-size: 70%; margin-block: .2rem 1.2rem; }
    .lines, .article { block-size: 1rem; }
    .lines.last, .article.last { inline-size: 60%; }
    .rows { block-size: 3.4rem; }
    .rows, .cards { opacity: .7; }
    .cards { block-size: 11rem; margin-block: 1rem; }
    /* What comes at once comes without a flash. */
    @keyframes appear { from { opacity: 0; } }
    @keyframes breathe { 50% { opacity: .45; } }
    @media (prefers-reduced-motion: reduce) { .bone { animation: none; } }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SkeletonView {
  readonly shape = input<'lines' | 'rows' | 'cards' | 'article'>('lines');
  readonly count = input(3);
  protected readonly indexes = computed(() => Array.from({ length: this.count() }, (_, index) => index));
}
