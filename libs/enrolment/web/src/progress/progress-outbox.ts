import { computed, signal, type WritableSignal } from '@angular/core';
import type { Enrolment, RecordProgress } from '@aula/enrolment/contract';
import { covers, grown, readWaiting, type WaitingProgress } from './waiting-progress';

export interface LessonPlace {
  readonly courseKey: string;
  readonly lessonCode: string;
}

export interface ProgressOutboxPorts {
  readonly send: (place: LessonPlace, progress: RecordProgress) => Promise<Enrolment>;
  /** Whether the server may take it later; if not, the progress is let go. */
  readonly mayTryAgain: (error: unknown) => boolean;
  /** The person's own device. Each may throw: private windows and full disks do. */
  readonly load: () => string | null;
  readonly store: (text: string) => void | Promise<void>;
  readonly later: (milliseconds: number, work: () => void) => () => void;
}

export type ProgressState = 'saved' | 'sending' | 'on-device' | 'unsafe';

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

/** Carries a person's progress to the server: written on the device first, sent until the server has it, in all tabs alike. */
export class ProgressOutbox {
  private readonly waiting: WritableSignal<WaitingProgress>;
  private readonly isSending = signal(false);
  private readonly isOnDevice = signal(true);
  private readonly failure = signal<unknown>(undefined);
  private readonly answer = signal<Enrolment | undefined>(undefined);
  private pause = FIRST_PAUSE;
  private callOff: (() => void) | undefined;
  private current: Promise<void> | undefined;

  /** The enrolment as the server last answered. */
  readonly latest = this.answer.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly state = computed<ProgressState>(() => {
    if (Object.keys(this.waiting()).length === 0) return 'saved';
    if (this.isSending()) return 'sending';
    return this.isOnDevice() ? 'on-device' : 'unsafe';
  });

  constructor(private readonly ports: ProgressOutboxPorts) {
    this.waiting = signal(this.loaded());
  }

  waitingFor({ courseKey, lessonCode }: LessonPlace): RecordProgress | undefined {
    return this.waiting()[`${courseKey}/${lessonCode}`];
  }

  /** Keeps the progress on the device at once and sends it after the pause. */
  record({ courseKey, lessonCode }: LessonPlace, progress: RecordProgress, pause = 0): Promise<void> {
    const name = `${courseKey}/${lessonCode}`;
    this.change((waiting) => ({ ...waiting, [name]: grown(waiting[name], progress) }));
    if (pause === 0) return this.flush();
    this.callOff?.();
    this.callOff = this.ports.later(pause, () => void this.flush());
    return Promise.resolve();
  }

  /** Sends all that waits, now. Resolves when it is sent or the try failed. */
  flush(): Promise<void> {
    this.callOff?.();
    this.current ??= this.sendAll().finally(() => (this.current = undefined));
    return this.current;
  }

  stop(): void {
    this.callOff?.();
  }

  private async sendAll(): Promise<void> {
    this.isSending.set(true);
    try {
      for (let next = this.next(); next; next = this.next()) await this.sendOne(...next);
      this.pause = FIRST_PAUSE;
    } catch {
      this.callOff = this.ports.later(this.pause, () => void this.flush());
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
    } finally {
      this.isSending.set(false);
    }
  }

  private async sendOne(name: string, progress: RecordProgress): Promise<void> {
    const [courseKey = '', lessonCode = ''] = name.split('/');
    try {
      this.answer.set(await this.ports.send({ courseKey, lessonCode }, progress));
      this.failure.set(undefined);
    } catch (error) {
      this.failure.set(error);
      if (this.ports.mayTryAgain(error)) throw error;
    }
    this.change(({ [name]: still, ...rest }) => (still && !covers(progress, still) ? { ...rest, [name]: still } : rest));
  }

  private next(): [string, RecordProgress] | undefined {
    return Object.entries(this.waiting())[0];
  }

  /** Reads what other tabs wrote before it writes, so that no tab loses what another one keeps. */
  private change(work: (waiting: WaitingProgress) => WaitingProgress): void {
    const all = Object.entries(this.waiting()).reduce<WaitingProgress>((sum, [name, progress]) => ({ ...sum, [name]: grown(sum[name], progress) }), this.loaded());
    this.waiting.set(work(all));
    try {
      const stored = this.ports.store(JSON.stringify(this.waiting()));
      if (stored) stored.then(() => { this.isOnDevice.set(true); }, () => { this.isOnDevice.set(false); });
      else this.isOnDevice.set(true);
    } catch {
      this.isOnDevice.set(false);
    }
  }

  private loaded(): WaitingProgress {
    try {
      return readWaiting(this.ports.load());
    } catch {
      return {};
    }
  }
}
