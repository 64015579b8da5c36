import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, type ElementRef, input, output, viewChild } from '@angular/core';
import type { LearnerQuestion, Response } from '@aula/quizzes/contract';
import { instructionFor } from './quiz-sentences';

/** One question with its ways to answer. Tells each change; keeps nothing itself. */
@Component({
  selector: 'aula-question',
  templateUrl: './question-view.html',
  styleUrl: './question-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionView {
  readonly question = input.required<LearnerQuestion>();
  readonly response = input<Response>();
  readonly changed = output<Response>();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly instruction = computed(() => instructionFor(this.question()));
  protected readonly choices = computed(() => { const response = this.response(); return response && 'choices' in response ? response.choices : []; });
  protected readonly pairs = computed(() => { const response = this.response(); return response && 'pairs' in response ? response.pairs : {}; });

  private shownKey: string | undefined;

  constructor() {
    // From the second question on, reading begins at the question and not at the button that led to it.
    afterRenderEffect(() => {
      const { key } = this.question();
      if (this.shownKey !== undefined && this.shownKey !== key) this.heading().nativeElement.focus({ preventScroll: true });
      this.shownKey = key;
    });
  }

  protected choose(key: string): void {
    this.changed.emit({ choices: [key] });
  }

  protected toggle(key: string, isChosen: boolean): void {
    const others = this.choices().filter((choice) => choice !== key);
    this.changed.emit({ choices: isChosen ? [...others, key] : others });
  }

  protected pair(rowKey: string, optionKey: string): void {
    const { [rowKey]: _before, ...others } = this.pairs();
    this.changed.emit({ pairs: optionKey === '' ? others : { ...others, [rowKey]: optionKey } });
  }
}
