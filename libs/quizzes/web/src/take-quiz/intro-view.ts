import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@aula/identity/web';
import { formatInstant, StatusChip } from '@aula/platform/web';
import type { Quiz } from '@aula/quizzes/contract';
import { attemptsLeft, attemptsSentence, formatPoints } from './quiz-sentences';

/** Before a quiz: its rules, the attempts so far, and the way in. */
@Component({
  selector: 'aula-quiz-intro',
  imports: [RouterLink, StatusChip],
  templateUrl: './intro-view.html',
  styleUrl: './intro-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IntroView {
  readonly quiz = input.required<Quiz>();
  readonly isStarting = input(false);
  readonly start = output();

  private readonly session = inject(SessionStore);
  protected readonly open = computed(() => this.quiz().attempts.find(({ submittedAt }) => submittedAt === null));
  protected readonly submitted = computed(() => this.quiz().attempts.filter(({ submittedAt }) => submittedAt !== null));
  protected readonly isPassed = computed(() => this.quiz().attempts.some((attempt) => attempt.isPassed === true));
  protected readonly left = computed(() => attemptsLeft(this.quiz()));
  protected readonly leftSentence = computed(() => attemptsSentence(this.left(), this.quiz().attemptsAllowed));
  protected readonly formatPoints = formatPoints;

  protected momentOf(instant: string): string {
    return formatInstant(instant, this.session.account()?.municipality?.timeZone);
  }
}
