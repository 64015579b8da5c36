import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { SessionStore } from '@aula/identity/web';
import { ApiClient, formatInstant, ProblemNotice, Sending } from '@aula/platform/web';
import { keptText, ProseField } from '@aula/platform/web/prose';
import { type AttemptRequest, LONGEST_WORDS, type Quiz, quizzesApi } from '@aula/quizzes/contract';

/** After the last allowed attempt failed: asking for another one, and how that stands. */
@Component({
  selector: 'aula-ask-attempt',
  imports: [ProblemNotice, ProseField],
  templateUrl: './ask-attempt-card.html',
  styleUrl: './ask-attempt-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskAttemptCard {
  readonly quiz = input.required<Quiz>();
  readonly courseKey = input.required<string>();
  readonly asked = output<AttemptRequest>();

  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly field = viewChild(ProseField);
  protected readonly request = computed(() => this.quiz().request);
  protected readonly reason = keptText(() => `attempt-request.${this.session.account()?.id ?? ''}.${this.courseKey()}.${this.quiz().key}`);
  protected readonly LONGEST_WORDS = LONGEST_WORDS;

  protected readonly sending = new Sending();
  private idempotencyKey = crypto.randomUUID();

  protected momentOf(instant: string): string {
    return formatInstant(instant, this.session.account()?.municipality?.timeZone);
  }

  protected async ask(): Promise<void> {
    if (this.sending.isBusy()) return;
    if (this.field()?.fits() === false) return this.field()?.focus();
    await this.sending.send(async () => {
      const params = { courseKey: this.courseKey(), quizKey: this.quiz().key };
      const request = await this.api.call(quizzesApi.askForAttempt, { params, body: { reason: this.reason.text() } }, { idempotencyKey: this.idempotencyKey });
      this.idempotencyKey = crypto.randomUUID();
      this.reason.forget();
      this.asked.emit(request);
    });
  }
}
