import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { type KeptPlace, SessionStore } from '@aula/identity/web';
import { ApiClient, ConnectionStore, read } from '@aula/platform/web';
import { type Attempt, type AttemptRequest, quizzesApi } from '@aula/quizzes/contract';
import { AnswerOutbox } from './answer-outbox';
import { whenBackInFront } from './back-in-front';
import { codeOf } from './judge';
import { outboxPorts } from './outbox-ports';

/** What the reader waits for after asking to submit. */
export type Submitting = 'no' | 'sending-answers' | 'submitting';

/** The quiz in the address, the attempt in the query, its answers and their way to the server. */
@Injectable()
export class AttemptStore {
  private readonly api = inject(ApiClient);
  private readonly connection = inject(ConnectionStore);
  private readonly session = inject(SessionStore);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.paramMap, { requireSync: true });
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });

  readonly courseKey = computed(() => this.params().get('clave') ?? '');
  readonly quizKey = computed(() => this.params().get('quiz') ?? '');
  readonly attemptId = computed(() => this.query().get('intento') ?? undefined);
  readonly isReviewing = computed(() => this.query().get('paso') === 'revisar');
  private readonly asked = computed(() => Number(this.query().get('pregunta') ?? 1));

  readonly quiz = read(quizzesApi.readQuiz, () => ({ params: { courseKey: this.courseKey(), quizKey: this.quizKey() } }));
  /** What starting or submitting was answered with: it need not be asked for again. */
  private readonly answered = signal<Attempt | undefined>(undefined);
  private readonly known = computed(() => { const attempt = this.answered(); return attempt && attempt.id === this.attemptId() ? attempt : undefined; });
  private readonly stored = read(quizzesApi.readAttempt, () => {
    const attemptId = this.attemptId();
    return attemptId === undefined || this.known() ? undefined : { params: { attemptId } };
  });

  readonly attempt = computed(() => this.known() ?? this.stored.value());
  readonly attemptError = this.stored.error;
  readonly question = computed(() => {
    const questions = this.attempt()?.questions ?? [];
    return questions[Math.min(Math.max(1, Math.trunc(this.asked()) || 1), questions.length) - 1];
  });

  private readonly openId = computed(() => { const attempt = this.attempt(); return attempt && attempt.submittedAt === null ? attempt.id : undefined; });
  private readonly current = signal<AnswerOutbox | undefined>(undefined);
  readonly outbox = this.current.asReadonly();

  private readonly starting = signal(false);
  private readonly problem = signal<unknown>(undefined);
  private readonly stage = signal<Submitting>('no');
  readonly isStarting = this.starting.asReadonly();
  readonly error = this.problem.asReadonly();
  readonly submitting = this.stage.asReadonly();
  /** The attempt was submitted in another tab or on another device while it stood open here. */
  readonly wasSubmittedElsewhere = computed(() => codeOf(this.current()?.error()) === 'quizzes.attempt-submitted');

  private idempotencyKey = crypto.randomUUID();

  constructor() {
    effect((onCleanup) => {
      const attemptId = this.openId();
      const place = attemptId === undefined ? undefined : this.session.place('answers', attemptId);
      const outbox = attemptId !== undefined && place ? untracked(() => this.openOutbox(place, attemptId, onCleanup)) : undefined;
      this.current.set(outbox);
    });
    effect(() => {
      const outbox = this.current();
      if (this.connection.isOnline()) untracked(() => void outbox?.send());
    });
    effect(() => {
      if (this.isReviewing()) untracked(() => void this.refresh());
    });
    inject(DestroyRef).onDestroy(whenBackInFront(inject(DOCUMENT), () => void this.refresh()));
    effect(() => {
      if (this.wasSubmittedElsewhere()) untracked(() => { this.endElsewhere(); });
    });
  }

  reload(): void {
    this.answered.set(undefined);
    this.stored.reload();
    this.quiz.reload();
  }

  /** Starts an attempt, or goes on with the open one. Answers with its id. */
  async start(): Promise<string | undefined> {
    if (this.starting()) return undefined;
    this.starting.set(true);
    this.problem.set(undefined);
    try {
      const params = { courseKey: this.courseKey(), quizKey: this.quizKey() };
      const attempt = await this.api.call(quizzesApi.startAttempt, { params }, { idempotencyKey: this.idempotencyKey });
      this.idempotencyKey = crypto.randomUUID();
      this.answered.set(attempt);
      return attempt.id;
    } catch (error) {
      this.problem.set(error);
      return undefined;
    } finally {
      this.starting.set(false);
    }
  }

  /** Asks for what happened meanwhile: what other devices answered, or what came of a request for another attempt. Without a line nothing happens: the next occasion asks again. */
  async refresh(): Promise<void> {
    const outbox = this.current();
    if (outbox) await this.hearNews(outbox).catch(() => undefined);
    else if (this.quiz.value()?.request?.state === 'open') this.quiz.reload();
  }

  /** Another attempt was asked for: the quiz is shown with the request. */
  hasAsked(request: AttemptRequest): void {
    const quiz = this.quiz.value();
    if (quiz) this.quiz.set({ ...quiz, request });
  }

  /** Submits once the server has every answer, unless another device has changed one meanwhile: then there is something to review. Answers whether it was submitted. */
  async submit(): Promise<boolean> {
    const attemptId = this.openId();
    const outbox = this.current();
    if (attemptId === undefined || !outbox || this.stage() !== 'no') return false;
    this.problem.set(undefined);
    try {
      this.stage.set('sending-answers');
      const known = outbox.elsewhereKeys();
      await outbox.whenAllSent();
      await this.hearNews(outbox);
      if (!this.mayStillSubmit() || [...outbox.elsewhereKeys()].some((key) => !known.has(key))) return false;
      this.stage.set('submitting');
      this.answered.set(await this.api.call(quizzesApi.submitAttempt, { params: { attemptId } }));
      outbox.finish();
      this.quiz.reload();
      return true;
    } catch (error) {
      this.problem.set(error);
      return false;
    } finally {
      this.stage.set('no');
    }
  }

  /** Goes back to reviewing while answers still wait for a line. */
  callOff(): void {
    if (this.stage() === 'sending-answers') this.stage.set('no');
  }

  private async hearNews(outbox: AnswerOutbox): Promise<void> {
    const attemptId = this.openId();
    if (attemptId === undefined) return;
    const { submittedAt, newer } = await this.api.call(quizzesApi.readAnswers, { params: { attemptId }, query: { seen: outbox.seen() } });
    outbox.hear(newer);
    if (submittedAt !== null) this.endElsewhere();
  }

  /** Submitted in another tab or on another device: nothing of it waits here any more, and the result is shown. */
  private endElsewhere(): void {
    this.current()?.finish();
    this.reload();
  }

  private mayStillSubmit(): boolean {
    return this.stage() === 'sending-answers';
  }

  private openOutbox(place: KeptPlace, attemptId: string, onCleanup: (work: () => void) => void): AnswerOutbox {
    const outbox = new AnswerOutbox({ ...outboxPorts(this.api, attemptId), load: place.load, store: place.store, forget: place.forget, keepsOnlyUnsent: place.isSealed });
    const stopHearing = place.hear((text) => { outbox.takeOver(text); });
    onCleanup(() => {
      stopHearing();
      outbox.stop();
    });
    outbox.start(this.attempt()?.answers ?? []);
    return outbox;
  }
}
