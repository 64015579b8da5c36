import { afterNextRender, ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, Injector, input, type OnInit, output, signal, viewChild } from '@angular/core';
import { INDIGENOUS_LANGUAGES, isOffered, OPTIONAL_CHOICES, OPTIONAL_WORDS_MAXIMUM, type OptionalDetail, type OptionalDetails, optionalDetailsApi } from '@aula/identity/contract/optional-details';
import { ProblemError } from '@aula/platform/contract';
import { ApiClient, AulaIcon, Drafts, formatDay, language, ProblemNotice, Sending } from '@aula/platform/web';
import { fieldId } from '@aula/platform/web/forms';
import { ProseField } from '@aula/platform/web/prose';
import * as z from 'zod/mini';
import { LanguageChoiceField } from './language-choice-field';
import { answerInWords, type OptionalQuestion } from './optional-questions';

const draft = z.object({ chosen: z.array(z.string()), words: z.string() });

/** One question that nobody has to answer: answered with consent, changed, or taken back with one tap. What was chosen or typed stays until then. */
@Component({
  selector: 'aula-optional-question',
  imports: [AulaIcon, LanguageChoiceField, ProblemNotice, ProseField],
  templateUrl: './optional-question-card.html',
  styleUrl: './optional-question-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OptionalQuestionCard implements OnInit {
  readonly question = input.required<OptionalQuestion>();
  readonly kept = input.required<OptionalDetail | undefined>();
  /** Version of the purpose on the screen: what is saved is consented to that one. */
  readonly purpose = input.required<string>();
  readonly changed = output<OptionalDetails>();
  /** The purpose is no longer the one on the screen. */
  readonly outdated = output();

  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly injector = inject(Injector);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly id = fieldId();
  protected readonly longest = OPTIONAL_WORDS_MAXIMUM;
  protected readonly isOpen = signal(false);
  protected readonly sending = new Sending();
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly words = signal('');
  protected readonly said = signal('');
  protected readonly fault = signal('');

  private readonly rule = computed(() => OPTIONAL_CHOICES[this.question().field]);
  protected readonly isSingle = computed(() => this.rule().atMost === 1);
  protected readonly hasWords = computed(() => this.rule().hasWords === true);
  /** Languages have a list of their own. */
  protected readonly choices = computed(() => this.rule().choices.filter((choice) => !(choice in INDIGENOUS_LANGUAGES)));
  protected readonly isUnsaid = computed(() => this.chosen().length === 0 && this.words().trim() === '');
  protected readonly answer = computed(() => { const detail = this.kept(); return detail ? answerInWords(this.question(), detail) : ''; });
  protected readonly day = (instant: string): string => formatDay(instant);

  constructor() {
    effect(() => {
      if (this.isOpen()) this.drafts.keep(this.draftName(), { chosen: this.chosen(), words: this.words() });
    });
  }

  ngOnInit(): void {
    const kept = this.drafts.read(this.draftName(), draft);
    if (!kept) return;
    this.chosen.set(kept.chosen);
    this.words.set(kept.words);
    this.isOpen.set(true);
  }

  protected open(): void {
    this.chosen.set(this.kept()?.choices ?? []);
    this.words.set(this.kept()?.words ?? '');
    this.said.set('');
    this.sending.problem.set(undefined);
    this.isOpen.set(true);
    this.focus();
  }

  protected close(said = ''): void {
    this.isOpen.set(false);
    this.fault.set('');
    this.sending.problem.set(undefined);
    this.drafts.forget(this.draftName());
    this.said.set(said);
    this.focus();
  }

  protected toggle({ choice, isChosen }: { choice: string; isChosen: boolean }): void {
    const { alone } = this.rule();
    this.fault.set('');
    if (this.isSingle() || (choice === alone && isChosen)) this.chosen.set(isChosen ? [choice] : []);
    else this.chosen.set([...this.chosen().filter((other) => other !== choice && other !== alone), ...(isChosen ? [choice] : [])]);
  }

  protected async save(): Promise<void> {
    const { field } = this.question();
    const answer = { field, choices: [...this.chosen()], words: this.words().trim() };
    // Nothing said where something was kept is taking it back.
    if (this.isUnsaid()) return this.kept() ? this.withdraw() : this.close();
    if (!isOffered(answer) || answer.words.length > this.longest) {
      this.fault.set($localize`:@@identity.optional.too-much:Así no podemos guardarlo: elige menos opciones o acorta el texto.`);
      return;
    }
    await this.send(() => this.api.call(optionalDetailsApi.saveOptionalDetail, { query: { language }, body: { ...answer, purpose: this.purpose() } }), $localize`:@@identity.optional.saved:Guardado.`);
  }

  protected withdraw(): Promise<void> {
    return this.send(
      () => this.api.call(optionalDetailsApi.withdrawOptionalDetail, { query: { language }, params: { field: this.question().field } }),
      $localize`:@@identity.optional.withdrawn:Retirado: ya no guardamos tu respuesta.`,
    );
  }

  private async send(call: () => Promise<OptionalDetails>, said: string): Promise<void> {
    await this.sending.send(async () => {
      this.changed.emit(await call());
      this.close(said);
    }, (error) => {
      this.sending.problem.set(error);
      if (error instanceof ProblemError && error.problem.code === 'identity.purpose-outdated') this.outdated.emit();
    });
  }

  /** The button that was pressed is gone: the heading takes its place. */
  private focus(): void {
    afterNextRender(() => { this.heading().nativeElement.focus(); }, { injector: this.injector });
  }

  private draftName(): string {
    return `optional-detail.${this.question().field}`;
  }
}
