import { afterNextRender, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, Injector, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AulaIcon, type IconName } from '@aula/platform/web';
import type { Attempt } from '@aula/quizzes/contract';
import type { AnswerOutbox } from './answer-outbox';
import type { Submitting } from './attempt-store';
import { type Completeness, completenessOf, elsewhereSentence, openQuestionsSentence, waitingAnswersSentence } from './quiz-sentences';

const STATES: Record<Completeness, { icon: IconName; word: string }> = {
  answered: { icon: 'check_circle', word: $localize`:@@quizzes.answered:Contestada` },
  partly: { icon: 'edit', word: $localize`:@@quizzes.partly-answered:A medias` },
  unanswered: { icon: 'radio_button_unchecked', word: $localize`:@@quizzes.not-answered:Sin contestar` },
};

/** Before submitting: every question with whether it has its answer, and the way back to each. */
@Component({
  selector: 'aula-quiz-review',
  imports: [AulaIcon, RouterLink],
  templateUrl: './review-view.html',
  styleUrl: './review-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewView {
  readonly attempt = input.required<Attempt>();
  readonly outbox = input.required<AnswerOutbox>();
  readonly submitting = input<Submitting>('no');
  readonly submitted = output();
  readonly callOff = output();

  private readonly injector = inject(Injector);
  private readonly confirmation = viewChild<ElementRef<HTMLElement>>('confirmation');
  private readonly asking = signal(false);
  protected readonly isAsking = this.asking.asReadonly();

  protected readonly rows = computed(() => this.attempt().questions.map((question) => {
    const completeness = completenessOf(question, this.outbox().responseTo(question.key));
    return { question, completeness, isElsewhere: this.outbox().elsewhereKeys().has(question.key), ...STATES[completeness] };
  }));
  protected readonly elsewhereSentence = computed(() => elsewhereSentence(this.rows().filter(({ isElsewhere }) => isElsewhere).map(({ question }) => question.number)));
  protected readonly open = computed(() => this.rows().filter(({ completeness }) => completeness !== 'answered').map(({ question }) => question.number));
  protected readonly openSentence = computed(() => openQuestionsSentence(this.open()));
  protected readonly waitingSentence = computed(() => waitingAnswersSentence(this.outbox().waiting()));

  protected addressOf(number: number): Record<string, string | number> {
    return { intento: this.attempt().id, pregunta: number };
  }

  protected ask(): void {
    if (this.open().length === 0) return this.submitted.emit();
    this.asking.set(true);
    afterNextRender(() => this.confirmation()?.nativeElement.focus(), { injector: this.injector });
  }

  protected confirm(): void {
    this.asking.set(false);
    this.submitted.emit();
  }
}
