import { afterNextRender, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, Injector, input, signal, viewChild } from '@angular/core';
import { SessionStore } from '@aula/identity/web';
import { AulaIcon, formatInstant, ProblemNotice, Sending } from '@aula/platform/web';
import { keptText, ProseField } from '@aula/platform/web/prose';
import { type DecideRequest, LONGEST_WORDS } from '@aula/quizzes/contract';
import { attemptSentence, decidedSentence, missedSentence, nameOf, placeOf } from './request-sentences';
import { RequestsStore, type ShownRequest } from './requests-store';

const MOST_MISSED_SHOWN = 5;

/** One request with what it takes to decide, and the decision: chosen first, then confirmed, as it cannot be undone. */
@Component({
  selector: 'aula-request-card',
  imports: [AulaIcon, ProblemNotice, ProseField],
  templateUrl: './request-card.html',
  styleUrl: './request-card.scss',
  host: { class: 'card' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestCard {
  readonly shown = input.required<ShownRequest>();

  private readonly store = inject(RequestsStore);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly step = viewChild<ElementRef<HTMLElement>>('step');
  private readonly field = viewChild(ProseField);
  protected readonly LONGEST_WORDS = LONGEST_WORDS;

  protected readonly request = computed(() => this.shown().request);
  protected readonly name = computed(() => nameOf(this.request()));
  protected readonly place = computed(() => placeOf(this.request()));
  protected readonly attempts = computed(() => this.request().attempts.map(attemptSentence));
  protected readonly missed = computed(() => this.request().missed.slice(0, MOST_MISSED_SHOWN).map((one) => ({ ...one, sentence: missedSentence(one.times, this.request().attempts.length) })));
  protected readonly decided = computed(() => { const { decided } = this.shown(); return decided && decidedSentence(decided, this.name()); });

  protected readonly words = keptText(() => `attempt-decision.${this.session.account()?.id ?? ''}.${this.request().id}`);
  private readonly choice = signal<DecideRequest['decision'] | undefined>(undefined);
  protected readonly sending = new Sending();
  private readonly hasTried = signal(false);
  protected readonly chosen = this.choice.asReadonly();
  protected readonly fault = computed(() => (this.isWithoutWords() && this.hasTried() ? $localize`:@@quizzes.request.words-missing:Escribe por qué: es lo que la persona leerá.` : ''));
  private readonly isWithoutWords = computed(() => this.choice() === 'decline' && this.words.text().trim() === '');

  protected momentOf(instant: string): string {
    return formatInstant(instant, this.session.account()?.municipality?.timeZone);
  }

  protected choose(decision: DecideRequest['decision'] | undefined): void {
    this.choice.set(decision);
    this.hasTried.set(false);
    this.sending.problem.set(undefined);
    this.followStep();
  }

  protected async confirm(): Promise<void> {
    const decision = this.choice();
    this.hasTried.set(true);
    if (!decision || this.sending.isBusy() || this.isWithoutWords() || this.field()?.fits() === false) return this.field()?.focus();
    await this.sending.send(async () => {
      await this.store.decide(this.request().id, { decision, words: this.words.text() });
      this.words.forget();
      this.followStep();
    });
  }

  /** The button that was pressed is gone: reading goes on at what took its place. */
  private followStep(): void {
    afterNextRender(() => this.step()?.nativeElement.focus(), { injector: this.injector });
  }
}
