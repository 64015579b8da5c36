import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@aula/identity/web';
import { formatInstant, formatMegabytes, formatMinutes, StatusChip } from '@aula/platform/web';
import type { AttemptRequest, Quiz } from '@aula/quizzes/contract';
import { AskAttemptCard } from '../ask-attempt/ask-attempt-card';
import { attemptsLeft, attemptsSentence, formatPoints } from './quiz-sentences';

/** Before a quiz: its rules, the attempts so far, and the way in. */
@Component({
  selector: 'aula-quiz-intro',
  imports: [AskAttemptCard, RouterLink, StatusChip],
  templateUrl: './intro-view.html',
  styleUrl: './intro-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IntroView {
  readonly quiz = input.required<Quiz>();
  readonly isStarting = input(false);
  readonly courseKey = input.required<string>();
  readonly start = output();
  readonly asked = output<AttemptRequest>();

  private readonly session = inject(SessionStore);
  protected readonly open = computed(() => this.quiz().attempts.find(({ submittedAt }) => submittedAt === null));
  protected readonly submitted = computed(() => this.quiz().attempts.filter(({ submittedAt }) => submittedAt !== null));
  protected readonly isPassed = computed(() => this.quiz().attempts.some((attempt) => attempt.isPassed === true));
  protected readonly left = computed(() => attemptsLeft(this.quiz()));
  protected readonly leftSentence = computed(() => attemptsSentence(this.left(), this.quiz().attemptsAllowed));
  /** The attempt that was granted last, as long as it was not begun. */
  protected readonly granted = computed(() => { const { request } = this.quiz(); return request?.state === 'granted' && this.left() > 0 && !this.open() ? request : undefined; });
  protected readonly formatPoints = formatPoints;
  protected readonly formatMegabytes = formatMegabytes;
  protected readonly formatMinutes = formatMinutes;

  protected momentOf(instant: string): string {
    return formatInstant(instant, this.session.account()?.municipality?.timeZone);
  }
}
