import { computed, signal } from '@angular/core';
import type { Response, SaveAnswer, SavedAnswer } from '@aula/quizzes/contract';
import { type HeldAnswer, type HeldAnswers, readHeld, sameResponse } from './held-answers';

/** What an error of the server means for an answer: try again later, let this one go, or stop altogether. */
export type Verdict = 'again' | 'drop' | 'closed';

export interface AnswerOutboxPorts {
  readonly send: (questionKey: string, answer: SaveAnswer) => Promise<SavedAnswer>;
  readonly judge: (error: unknown) => Verdict;
  /** The person's own device. Each may throw: private windows and full disks do. */
  readonly load: () => string | null;
  readonly store: (text: string) => void;
  readonly forget: () => void;
  /** Does the work later and answers with a way to call it off. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
}

/** `unsafe`: neither the server nor this device has it; the page must stay open. */
export type SaveState = 'untouched' | 'sending' | 'on-device' | 'on-server' | 'unsafe';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Carries the answers of one attempt to the server. Each change is written on the device first, then sent, again and
 * again until the server has it. Each question counts its own changes; the highest count wins, wherever it was made.
 */
export class AnswerOutbox {
  private readonly held = signal<HeldAnswers>({});
  private readonly isSending = signal(false);
  private readonly isOnDevice = signal(true);
  private readonly failure = signal<unknown>(undefined);
  private readonly replaced = signal<ReadonlySet<string>>(new Set());
  private readonly waiters = new Set<{ resolve: () => void; reject: (reason: unknown) => void }>();
  private pause = FIRST_PAUSE;
  private callOff: (() => void) | undefined;
  private isClosed = false;

  /** How many answers the server does not have yet. */
  readonly waiting = computed(() => Object.values(this.held()).filter((answer) => !answer.isOnServer).length);
  /** Why the last try failed; undefined once it went through. */
  readonly error = this.failure.asReadonly();
  /** Questions whose answer was replaced by a newer one from another tab or device, until changed here again. */
  readonly replacedKeys = this.replaced.asReadonly();
  readonly state = computed<SaveState>(() => {
    if (this.waiting() === 0) return Object.keys(this.held()).length === 0 ? 'untouched' : 'on-server';
    if (this.isSending()) return 'sending';
    return this.isOnDevice() ? 'on-device' : 'unsafe';
  });

  constructor(private readonly ports: AnswerOutboxPorts) {}

  /** Joins what the server has with what this device still holds, and sends what is missing there. */
  start(onServer: readonly SavedAnswer[]): void {
    this.held.set(this.loaded());
    for (const answer of onServer) this.acknowledge(answer);
    this.write();
    void this.send();
  }

  responseTo(questionKey: string): Response | undefined {
    return this.held()[questionKey]?.response;
  }

  answer(questionKey: string, response: Response): void {
    if (this.isClosed) return;
    const revision = (this.held()[questionKey]?.revision ?? 0) + 1;
    this.hold(questionKey, { response, revision, isOnServer: false });
    this.replaced.update((keys) => new Set([...keys].filter((key) => key !== questionKey)));
    this.write();
    void this.send();
  }

  /** Another tab of this browser wrote: its newer answers are taken over. */
  takeOver(text: string | null): void {
    for (const [key, theirs] of Object.entries(readHeld(text))) {
      const ours = this.held()[key];
      if (ours && theirs.revision <= ours.revision) continue;
      if (ours && !sameResponse(ours.response, theirs.response)) this.markReplaced(key);
      this.hold(key, theirs);
    }
    this.settleWaiters();
    void this.send();
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
      const stands = await this.ports.send(questionKey, { response: sent.response, revision: sent.revision });
      if (stands.revision < sent.revision) throw new Error('the server kept an older answer than the one it was sent');
      this.acknowledge(stands);
      this.failure.set(undefined);
    } catch (error) {
      this.failure.set(error);
      const verdict = this.ports.judge(error);
      if (verdict === 'again') throw error;
      if (verdict === 'closed') this.isClosed = true;
      else this.drop(questionKey, sent.revision);
    }
    this.write();
  }

  /** The server has this answer: ours, or one that is newer than ours. */
  private acknowledge(stands: SavedAnswer): void {
    const { questionKey, response, revision } = stands;
    const ours = this.held()[questionKey];
    if (ours && revision < ours.revision) return;
    if (ours && !sameResponse(ours.response, response)) this.markReplaced(questionKey);
    this.hold(questionKey, { response, revision, isOnServer: true });
  }

  private drop(questionKey: string, revision: number): void {
    if (this.held()[questionKey]?.revision !== revision) return;
    this.held.update(({ [questionKey]: _dropped, ...rest }) => rest);
  }

  private nextWaiting(): [string, HeldAnswer] | undefined {
    return Object.entries(this.held()).find(([, answer]) => !answer.isOnServer);
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
    this.held.update((held) => ({ ...held, [questionKey]: answer }));
  }

  private markReplaced(questionKey: string): void {
    this.replaced.update((keys) => new Set([...keys, questionKey]));
  }

  private loaded(): HeldAnswers {
    try {
      return readHeld(this.ports.load());
    } catch {
      return {};
    }
  }

  private write(): void {
    try {
      this.ports.store(JSON.stringify(this.held()));
      this.isOnDevice.set(true);
    } catch {
      this.isOnDevice.set(false);
    }
  }
}
