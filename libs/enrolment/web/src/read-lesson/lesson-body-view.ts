import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, DOCUMENT, type ElementRef, inject, input, output, untracked, viewChild, ViewEncapsulation } from '@angular/core';
import { prepareLessonHtml } from './prepare-lesson-html';

/** The line across the window at which a block counts as being read, a little above the middle. */
const READING_LINE = '-40% 0px -58% 0px';

/** The text of a lesson. Opens at the block where the reader stopped and tells which block is being read. */
@Component({
  selector: 'aula-lesson-body',
  template: `<div #body class="lesson-body" [innerHTML]="prepared()"></div>`,
  styleUrl: './lesson-body-view.scss',
  // The body is HTML from the API: scoped styles would not reach it. Every rule stands below .lesson-body.
  encapsulation: ViewEncapsulation.None,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LessonBodyView {
  readonly html = input.required<string>();
  /** Where to open; 0 is the beginning. Later changes do not move the page. */
  readonly startBlock = input(0);
  readonly blockRead = output<number>();

  private readonly window = inject(DOCUMENT).defaultView;
  private readonly body = viewChild.required<ElementRef<HTMLElement>>('body');
  protected readonly prepared = computed(() => prepareLessonHtml(this.html()));

  constructor() {
    afterRenderEffect((onCleanup) => {
      this.prepared();
      const blocks = [...this.body().nativeElement.children];
      untracked(() => { this.open(blocks); });
      const observer = this.observe(blocks);
      onCleanup(() => observer?.disconnect());
    });
  }

  private open(blocks: readonly Element[]): void {
    const start = this.startBlock();
    if (start > 0) blocks[Math.min(start, blocks.length - 1)]?.scrollIntoView({ block: 'start' });
  }

  private observe(blocks: readonly Element[]): IntersectionObserver | undefined {
    const Observer = this.window?.IntersectionObserver;
    if (!Observer) return undefined;
    const observer = new Observer((entries) => {
      const read = entries.filter((entry) => entry.isIntersecting).map((entry) => blocks.indexOf(entry.target));
      if (read.length > 0) this.blockRead.emit(Math.max(...read));
    }, { rootMargin: READING_LINE });
    for (const block of blocks) observer.observe(block);
    return observer;
  }
}
