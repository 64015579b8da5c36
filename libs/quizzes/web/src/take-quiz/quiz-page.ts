import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, DOCUMENT, effect, ElementRef, inject } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { NotEnrolledView } from '@aula/enrolment/web';
import { AulaIcon, PageTitle, ProblemNotice, ProgressBar, SkeletonView } from '@aula/platform/web';
import type { Response } from '@aula/quizzes/contract';
import { AttemptStore } from './attempt-store';
import { IntroView } from './intro-view';
import { QuestionView } from './question-view';
import { inWords } from './quiz-sentences';
import { ResultView } from './result-view';
import { ReviewView } from './review-view';
import { SaveStateView } from './save-state-view';

/** `/cursos/:clave/cuestionarios/:quiz`: the rules, then one question at a time, the review and the result. */
@Component({
  selector: 'aula-quiz-page',
  imports: [AulaIcon, IntroView, NotEnrolledView, ProblemNotice, ProgressBar, QuestionView, ResultView, ReviewView, RouterLink, SaveStateView, SkeletonView],
  templateUrl: './quiz-page.html',
  styleUrl: './quiz-page.scss',
  providers: [AttemptStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuizPage {
  protected readonly store = inject(AttemptStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly document = inject(DOCUMENT);

  protected readonly attempt = this.store.attempt;
  protected readonly courseAddress = computed(() => ['/cursos', this.store.courseKey()]);
  protected readonly isSubmitted = computed(() => (this.attempt()?.submittedAt ?? null) !== null);
  protected readonly place = computed(() => $localize`:@@quizzes.question-value-of-count:Pregunta ${this.store.question()?.number ?? 1}:value: de ${this.count()}:count:`);
  protected readonly count = computed(() => this.attempt()?.questions.length ?? 0);
  protected readonly isNotEnrolled = computed(() => this.store.quiz.error()?.problem.code === 'enrolment.not-enrolled');
  /** What stands where the question was also answered in another tab or on another device, in words. */
  protected readonly elsewhere = computed(() => {
    const question = this.store.question();
    const outbox = this.store.outbox();
    return question && outbox?.elsewhereKeys().has(question.key) ? inWords(question, outbox.responseTo(question.key)) : undefined;
  });
  /** An answer that the server will not take; a missing line is told by the save state. */
  protected readonly answerError = computed(() => { const outbox = this.store.outbox(); return outbox && outbox.waiting() === 0 && !this.store.wasSubmittedElsewhere() ? outbox.error() : undefined; });

  constructor() {
    const page = inject(PageTitle);
    effect(() => { const title = this.attempt()?.quizTitle ?? this.store.quiz.value()?.title; if (title !== undefined) page.set(title); });
    let shown: string | undefined;
    afterRenderEffect(() => {
      const view = [this.store.attemptId(), this.store.isReviewing(), this.isSubmitted()].join();
      if (shown !== undefined && shown !== view) this.followHeading();
      shown = view;
    });
  }

  /** The button that led here is gone: reading goes on at the heading of what took its place. */
  private followHeading(): void {
    const heading = this.host.nativeElement.querySelector('h1');
    if (!heading || this.document.activeElement !== this.document.body) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  protected queryOf(number: number): Record<string, string | number | undefined> {
    return number > this.count() ? { intento: this.store.attemptId(), paso: 'revisar' } : { intento: this.store.attemptId(), pregunta: number };
  }

  protected responseTo(questionKey: string): Response | undefined {
    return this.store.outbox()?.responseTo(questionKey);
  }

  protected answer(questionKey: string, response: Response): void {
    this.store.outbox()?.answer(questionKey, response);
  }

  protected async start(): Promise<void> {
    const intento = await this.store.start();
    if (intento !== undefined) await this.go({ intento, pregunta: 1 });
  }

  protected async submit(): Promise<void> {
    if (await this.store.submit()) await this.go({ intento: this.store.attemptId() }, true);
  }

  private async go(queryParams: Record<string, string | number | undefined>, replaceUrl = false): Promise<void> {
    await this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl });
  }
}
