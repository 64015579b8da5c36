import { signal } from '@angular/core';
import { SHARED_IDLE_MINUTES } from '@aula/identity/contract';
import { TOUCHED } from '../session/session-hint';
import { idleBetween, idleStanding, type Instant } from './idle';

const LIMIT = SHARED_IDLE_MINUTES * 60_000;
const LOOKS_EVERY = 2_000;
/** The server counts requests alone: whoever reads for long is told of to it so often. */
const TELLS_EVERY = 5 * 60_000;
/** The other tabs are told no more often than that. */
const WRITES_EVERY = 1_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input'];

export interface IdleWatchPorts {
  readonly document: Document;
  readonly window: Window;
  /** A mark of whose session this is: the tabs of a browser tell each other. */
  readonly owner: string;
  /** Whether a touch of this asks for nothing: of the question itself, which has buttons. */
  readonly isOwn: (target: EventTarget | null) => boolean;
  readonly tellServer: () => void;
  /** Half an hour without a touch. */
  readonly ended: () => void;
  /** Another tab ended the session, or somebody else signed in there. */
  readonly left: () => void;
}

/** Counts how long nobody has touched any tab of a shared session, also while the phone sleeps. */
export class IdleWatch {
  private readonly asking = signal<number | undefined>(undefined);
  /** How many minutes are left, once it asks whether somebody is there. */
  readonly minutes = this.asking.asReadonly();
  private touched: Instant;
  private told: number;
  private written = 0;
  private readonly timer: ReturnType<typeof setInterval>;
  private readonly onTouch = ({ target }: Event) => { if (!this.ports.isOwn(target)) this.touch(); };
  private readonly onLook = () => { this.look(); };
  private readonly onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === TOUCHED && newValue?.startsWith(`${this.ports.owner}.`) !== true) this.ports.left();
  };

  constructor(private readonly ports: IdleWatchPorts) {
    this.touched = this.now();
    this.told = this.touched.wall;
    this.write();
    const { document, window } = ports;
    for (const touch of TOUCHES) document.addEventListener(touch, this.onTouch, { passive: true, capture: true });
    document.addEventListener('visibilitychange', this.onLook);
    for (const wake of ['focus', 'pageshow']) window.addEventListener(wake, this.onLook);
    window.addEventListener('storage', this.onStorage);
    this.timer = setInterval(this.onLook, LOOKS_EVERY);
  }

  /** Somebody is there. Too late, where the time was up before: a phone that was asleep is touched to wake it. */
  touch(): void {
    if (this.standing().is === 'gone') { this.look(); return; }
    this.touched = this.now();
    this.asking.set(undefined);
    this.write();
    if (this.touched.wall - this.told < TELLS_EVERY) return;
    this.told = this.touched.wall;
    this.ports.tellServer();
  }

  stop(): void {
    clearInterval(this.timer);
    const { document, window } = this.ports;
    for (const touch of TOUCHES) document.removeEventListener(touch, this.onTouch, { capture: true });
    document.removeEventListener('visibilitychange', this.onLook);
    for (const wake of ['focus', 'pageshow']) window.removeEventListener(wake, this.onLook);
    window.removeEventListener('storage', this.onStorage);
    if (this.writtenElsewhere() !== undefined) window.localStorage.removeItem(TOUCHED);
  }

  private look(): void {
    const standing = this.standing();
    this.asking.set(standing.is === 'asking' ? standing.minutes : undefined);
    if (standing.is === 'gone') this.ports.ended();
  }

  private standing() {
    const now = this.now();
    const elsewhere = this.writtenElsewhere() ?? 0;
    // Touched in another tab since: that counts here too, and goes on by the steady clock.
    if (elsewhere > this.touched.wall && elsewhere <= now.wall) this.touched = { wall: elsewhere, steady: now.steady - (now.wall - elsewhere) };
    return idleStanding(idleBetween(this.touched, now), LIMIT);
  }

  /** When any tab of this session was touched last; undefined where nothing is said of it. */
  private writtenElsewhere(): number | undefined {
    const [owner, at] = this.ports.window.localStorage.getItem(TOUCHED)?.split('.') ?? [];
    return owner === this.ports.owner ? Number(at) : undefined;
  }

  private write(): void {
    if (this.touched.wall - this.written < WRITES_EVERY) return;
    this.written = this.touched.wall;
    try {
      this.ports.window.localStorage.setItem(TOUCHED, `${this.ports.owner}.${this.touched.wall}`);
    } catch {
      // Each tab counts for itself then.
    }
  }

  private now(): Instant {
    return { wall: Date.now(), steady: this.ports.window.performance.now() };
  }
}
