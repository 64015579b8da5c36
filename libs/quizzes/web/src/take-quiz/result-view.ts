import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { enrolmentApi } from '@aula/enrolment/contract';
import { AulaIcon, ProgressBar, read } from '@aula/platform/web';
import type { Attempt, AttemptRequest, Quiz } from '@aula/quizzes/contract';
import { AskAttemptCard } from '../ask-attempt/ask-attempt-card';
import { attemptsLeft, attemptsSentence, formatPoints, inWords, lessonsToReadAgain, mayAskForAnother, pointsSentence, resultSentence } from './quiz-sentences';

/** After submitting: the result as a sentence, what comes next, and each question with its points and feedback. */
@Component({
  selector: 'aula-quiz-result',
  imports: [AskAttemptCard, AulaIcon, ProgressBar, RouterLink],
  templateUrl: './result-view.html',
  styleUrl: './result-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultView {
  readonly attempt = input.required<Attempt>();
  /** How the person stands in the quiz as a whole, once that is known. */
  readonly quiz = input<Quiz>();
  readonly asked = output<AttemptRequest>();

  private readonly own = read(enrolmentApi.readOwn, () => (this.attempt().isPassed ? { params: { courseKey: this.attempt().courseKey } } : undefined));
  /** A lesson that is still open keeps the certificate from being made. */
  protected readonly nextLesson = computed(() => this.own.value()?.enrolment?.nextLesson ?? undefined);

  protected readonly sentence = computed(() => resultSentence(this.attempt()));
  /** The quiz, once it was read after this attempt was submitted. */
  private readonly standing = computed(() => { const { id } = this.attempt(); return this.quiz()?.attempts.some((one) => one.id === id && one.submittedAt !== null) ? this.quiz() : undefined; });
  /** Another attempt may have been granted since this one was read. */
  protected readonly left = computed(() => { const quiz = this.standing(); return quiz ? attemptsLeft(quiz) : this.attempt().attemptsLeft; });
  protected readonly leftSentence = computed(() => attemptsSentence(this.left()));
  /** Where another attempt may be asked for. */
  protected readonly usedUp = computed(() => { const quiz = this.standing(); return quiz && mayAskForAnother(quiz) ? quiz : undefined; });
  protected readonly ofHundred = computed(() => $localize`:@@quizzes.score-of-hundred:${formatPoints(this.attempt().score ?? 0)}:score: de 100`);
  protected readonly again = computed(() => lessonsToReadAgain(this.attempt().reviews));
  protected readonly rows = computed(() => {
    const { answers, questions, reviews } = this.attempt();
    return questions.flatMap((question) => {
      const review = reviews.find(({ questionKey }) => questionKey === question.key);
      const given = answers.find(({ questionKey }) => questionKey === question.key)?.response;
      if (!review) return [];
      const isRight = review.points >= review.maximum;
      return [{
        question, review, isRight, isAnswered: given !== undefined && !('choices' in given && given.choices.length === 0),
        word: isRight ? $localize`:@@quizzes.right:Correcta` : review.points > 0 ? $localize`:@@quizzes.partly-right:En parte correcta` : $localize`:@@quizzes.wrong:Incorrecta`,
        points: pointsSentence(review), given: inWords(question, given), right: review.right === null || isRight ? [] : inWords(question, review.right),
      }];
    });
  });

  protected lessonAddress(code: string): string[] {
    return ['/cursos', this.attempt().courseKey, 'lecciones', code];
  }
}
