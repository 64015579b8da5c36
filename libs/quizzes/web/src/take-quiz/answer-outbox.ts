import { computed, signal } from '@angular/core';
import { type AnswerSaved, type Response, sameResponse, type SaveAnswer, type SavedAnswer } from '@aula/quizzes/contract';
import { type HeldAnswer, type HeldAnswers, isSameSave, readHeld, supersedes } from './held-answers';

/** What an error of the server means for an answer: try again later, let this one go, or stop altogether. */
export type Verdict = 'again' | 'drop' | 'closed';

export interface AnswerOutboxPorts {
  readonly send: (questionKey: string, answer: SaveAnswer) => Promise<AnswerSaved>;
  readonly judge: (error: unknown) => Verdict;
  /** A name for this browser that no other one has. */
  readonly newWriter: () => string;
  /** The person's own device. Each may throw: private windows and full disks do. */
  readonly load: () => string | null;
  readonly store: (text: string) => void | Promise<void>;
  readonly forget: () => void;
  /** Others use the device: an answer that the server has does not stay there. */
  readonly keepsOnlyUnsent?: boolean;
  /** Does the work later and answers with a way to call it off. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
}

/** `unsafe`: neither the server nor this device has it; the page must stay open. */
export type SaveState = 'untouched' | 'sending' | 'on-device' | 'on-server' | 'unsafe';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Carries the answers of one attempt to the server. Each change is written on the device first, then sent, again and again until the
 * server has it. The tabs of a browser are one writer: they share what the device holds. Between devices, what arrives later stands.
 */
export class AnswerOutbox {
  private readonly held = signal<HeldAnswers>({ writer: '', answers: {} });
  private readonly isSending = signal(false);
  private readonly isOnDevice = signal(true);
  private readonly failure = signal<unknown>(undefined);
  private readonly elsewhere = signal<ReadonlySet<string>>(new Set());
  private readonly waiters = new Set<{ resolve: () => void; reject: (reason: unknown) => void }>();
  private pause = FIRST_PAUSE;
  private callOff: (() => void) | undefined;
  private isClosed = false;

  /** How many answers the server does not have yet. */
  readonly waiting = computed(() => Object.values(this.held().answers).filter((answer) => !answer.isOnServer).length);
  /** Why the last try failed; undefined once it went through. */
  readonly error = this.failure.asReadonly();
  /** Questions that were also answered in another tab or on another device, and differently, until changed here again. */
  readonly elsewhereKeys = this.elsewhere.asReadonly();
  /** Up to which arrival this device knows what stands. */
  readonly seen = computed(() => Math.max(0, ...Object.values(this.held().answers).map(({ arrival }) => arrival)));
  readonly state = computed<SaveState>(() => {
    if (this.waiting() === 0) return Object.keys(this.held().answers).length === 0 ? 'untouched' : 'on-server';
    if (this.isSending()) return 'sending';
    return this.isOnDevice() ? 'on-device' : 'unsafe';
  });

  constructor(private readonly ports: AnswerOutboxPorts) {}

  /** Joins what the server has with what this device still holds, and sends what is missing there. */
  start(onServer: readonly SavedAnswer[]): void {
    this.held.set(this.onDevice() ?? { writer: this.ports.newWriter(), answers: {} });
    this.hear(onServer);
    void this.send();
  }

  responseTo(questionKey: string): Response | undefined {
    return this.held().answers[questionKey]?.response;
  }

  answer(questionKey: string, response: Response): void {
    if (this.isClosed) return;
    if (this.isOnDevice()) this.join(this.onDevice());
    this.change(questionKey, response);
    this.elsewhere.update((keys) => new Set([...keys].filter((key) => key !== questionKey)));
    this.write();
    void this.send();
  }

  /** Another tab of this browser wrote: its newer answers are taken over, and ours are put back where it did not know them. */
  takeOver(text: string | null): void {
    const theirs = readHeld(text);
    if (!theirs || this.isClosed) return;
    this.join(theirs);
    if (Object.entries(this.held().answers).some(([key, ours]) => { const other = theirs.answers[key]; return !other || supersedes(ours, other); })) this.write();
    this.settleWaiters();
    void this.send();
  }

  /** The server told what stands: it is shown, unless a change of ours still waits to take its place. */
  hear(told: readonly SavedAnswer[]): void {
    for (const answer of told) this.hearOne(answer);
    this.write();
  }

  /** Sends at once what is waiting, whatever the pause; for the moment the line comes back. */
  async send(): Promise<void> {
    this.callOff?.();
    if (this.isSending() || this.isClosed) return;
    this.isSending.set(true);
    try {
      for (let next = this.nextWaiting(); next && !this.isClosed; next = this.nextWaiting()) await this.sendOne(...next);
      this.pause = FIRST_PAUSE;
    } catch {
      this.callOff = this.ports.later(this.pause, () => void this.send());
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
    } finally {
      this.isSending.set(false);
      this.settleWaiters();
    }
  }

  /** Resolves when the server has every answer; rejects when it takes no more. */
  whenAllSent(): Promise<void> {
    const all = new Promise<void>((resolve, reject) => this.waiters.add({ resolve, reject }));
    void this.send();
    this.settleWaiters();
    return all;
  }

  /** The attempt is submitted: nothing of it stays on the device. */
  finish(): void {
    this.stop();
    try {
      this.ports.forget();
    } catch {
      // What cannot be read cannot be forgotten either.
    }
  }

  /** Ends sending; what waits stays on the device for the next visit. */
  stop(): void {
    this.isClosed = true;
    this.callOff?.();
  }

  private async sendOne(questionKey: string, sent: HeldAnswer): Promise<void> {
    try {
      const { response, writer, revision } = sent;
      const { answer, replaced, newer } = await this.ports.send(questionKey, { response, writer, revision, seen: this.seen() });
      if (answer.writer === writer && answer.revision < revision) throw new Error('the server kept an older answer than the one it was sent');
      if (replaced) this.mark(questionKey);
      this.settle(sent, answer);
      this.hear(newer);
      this.failure.set(undefined);
    } catch (error) {
      this.failure.set(error);
      const verdict = this.ports.judge(error);
      if (verdict === 'again') throw error;
      if (verdict === 'closed') this.isClosed = true;
      else this.drop(questionKey, sent);
    }
    this.write();
  }

  /** What the server answered to a save: it stands, it had been taken before and was overtaken, or another tab has used its revision for something else. */
  private settle(sent: HeldAnswer, stands: SavedAnswer): void {
    const ours = this.held().answers[stands.questionKey];
    if (!ours || !isSameSave(ours, sent)) return this.hearOne(stands);
    const isSame = sameResponse(stands.response, sent.response);
    if (isSameSave(stands, sent) && !isSame) return this.change(stands.questionKey, sent.response);
    this.replace(stands, ours);
  }

  private hearOne(told: SavedAnswer): void {
    const { writer, answers } = this.held();
    const ours = answers[told.questionKey] ?? { response: told.response, writer, revision: 0, isOnServer: true, arrival: 0 };
    if (told.arrival <= ours.arrival) return;
    const isChangeOfOurs = told.writer === ours.writer && told.revision >= ours.revision;
    if (ours.isOnServer || (isChangeOfOurs && sameResponse(told.response, ours.response))) return this.replace(told, ours);
    if (told.writer !== ours.writer && !sameResponse(told.response, ours.response)) this.mark(told.questionKey);
    this.hold(told.questionKey, { ...ours, arrival: told.arrival });
  }

  private replace({ questionKey, response, writer, revision, arrival }: SavedAnswer, ours: HeldAnswer): void {
    if (!sameResponse(response, ours.response)) this.mark(questionKey);
    const change = writer === ours.writer ? { writer, revision: Math.max(revision, ours.revision) } : { writer: ours.writer, revision: ours.revision };
    this.hold(questionKey, { response, ...change, isOnServer: true, arrival });
  }

  /** Another tab's answers, where they are newer than ours. */
  private join(theirs: HeldAnswers | undefined): void {
    if (!theirs) return;
    this.held.update(({ answers }) => ({ writer: theirs.writer, answers }));
    for (const [key, answer] of Object.entries(theirs.answers)) {
      const ours = this.held().answers[key];
      if (ours && !supersedes(answer, ours)) continue;
      if (ours && !sameResponse(ours.response, answer.response)) this.mark(key);
      this.hold(key, answer);
    }
  }

  /** A change of this browser: it waits until the server has it. */
  private change(questionKey: string, response: Response): void {
    const { writer, answers } = this.held();
    const revision = Math.max(0, ...Object.values(answers).map((answer) => answer.revision)) + 1;
    this.hold(questionKey, { response, writer, revision, isOnServer: false, arrival: answers[questionKey]?.arrival ?? 0 });
  }

  private drop(questionKey: string, refused: HeldAnswer): void {
    const ours = this.held().answers[questionKey];
    if (!ours || !isSameSave(ours, refused)) return;
    this.held.update(({ answers: { [questionKey]: _dropped, ...answers }, ...rest }) => ({ ...rest, answers }));
  }

  private nextWaiting(): [string, HeldAnswer] | undefined {
    return Object.entries(this.held().answers).find(([, answer]) => !answer.isOnServer);
  }

  private settleWaiters(): void {
    if (!this.isClosed && this.waiting() > 0) return;
    for (const waiter of this.waiters) {
      if (this.waiting() === 0) waiter.resolve();
      else waiter.reject(this.failure());
    }
    this.waiters.clear();
  }

  private hold(questionKey: string, answer: HeldAnswer): void {
    this.held.update(({ writer, answers }) => ({ writer, answers: { ...answers, [questionKey]: answer } }));
  }

  private mark(questionKey: string): void {
    this.elsewhere.update((keys) => new Set([...keys, questionKey]));
  }

  private onDevice(): HeldAnswers | undefined {
    try {
      return readHeld(this.ports.load());
    } catch {
      return undefined;
    }
  }

  private write(): void {
    try {
      const isAllSent = this.ports.keepsOnlyUnsent === true && this.waiting() === 0;
      const stored = isAllSent ? this.ports.forget() : this.ports.store(JSON.stringify(this.held()));
      if (stored) stored.then(() => { this.isOnDevice.set(true); }, () => { this.isOnDevice.set(false); });
      else this.isOnDevice.set(true);
    } catch {
      this.isOnDevice.set(false);
    }
  }
}
