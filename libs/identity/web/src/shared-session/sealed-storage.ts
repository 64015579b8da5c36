import * as z from 'zod/mini';
import type { Seal } from './seal';

const content = z.object({ name: z.string(), text: z.string() });
type Heard = (text: string) => void;

/**
 * A storage whose content nobody else can read. The page holds it open; the device holds it sealed, and is written to in the order of the changes.
 * Without a seal (plain http gives none) nothing is written: what is not sent then lives as long as the page.
 */
export class SealedStorage {
  private readonly held = new Map<string, string>();
  private readonly listeners = new Map<string, Set<Heard>>();
  private readonly unreadable: string[] = [];
  private work: Promise<void> = Promise.resolve();
  private isAbandoned = false;

  /** `prefix`: of all that is one account's. */
  constructor(private readonly device: Storage, private readonly prefix: string, private readonly seal: Seal | undefined) {}

  /** Opens what lies there; what an earlier seal closed is closed anew. What cannot be opened stays, and is counted. */
  async open(earlier: readonly Seal[] = []): Promise<this> {
    const others: string[] = [];
    for (const place of Object.keys(this.device).filter((key) => key.startsWith(this.prefix))) {
      const opened = await this.opened(place, this.device.getItem(place));
      if (opened) this.held.set(opened.name, opened.text);
      else others.push(place);
    }
    for (const place of others) {
      if (!(await this.closedAnew(place, earlier))) this.unreadable.push(place);
    }
    return this;
  }

  /** How many pieces were closed with a key that is no more, or changed by somebody. */
  get unopened(): number {
    return this.unreadable.length;
  }

  discardUnopened(): void {
    for (const place of this.unreadable.splice(0)) this.device.removeItem(place);
  }

  names(): string[] {
    return [...this.held.keys()];
  }

  getItem(name: string): string | null {
    return this.held.get(name) ?? null;
  }

  /** Rejects where the device has no room, or cannot seal. */
  setItem(name: string, text: string): Promise<void> {
    this.held.set(name, text);
    return this.write(name);
  }

  removeItem(name: string): void {
    if (this.held.delete(name)) this.write(name).catch(() => undefined);
  }

  /** Nothing is written here any more, neither what is on its way. */
  abandon(): void {
    this.isAbandoned = true;
    this.held.clear();
  }

  /** When all that was changed lies on the device, as far as it could. */
  settled(): Promise<void> {
    return this.work;
  }

  hear(name: string, heard: Heard): () => void {
    const listeners = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, listeners.add(heard));
    return () => { listeners.delete(heard); };
  }

  /** Another tab wrote or removed something. */
  async take({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): Promise<void> {
    if (!key?.startsWith(this.prefix)) return;
    const opened = await this.opened(key, newValue);
    if (!opened) return;
    this.held.set(opened.name, opened.text);
    for (const heard of this.listeners.get(opened.name) ?? []) heard(opened.text);
  }

  /** Where there is no room for it, it stays as it was: it is the only copy. What this seal closed under the same name is younger, and stands. */
  private async closedAnew(place: string, earlier: readonly Seal[]): Promise<boolean> {
    for (const seal of earlier) {
      const opened = await this.opened(place, this.device.getItem(place), seal);
      if (!opened) continue;
      const written = this.held.has(opened.name) ? Promise.resolve() : this.setItem(opened.name, opened.text);
      await written.then(() => { this.device.removeItem(place); }, () => undefined);
      return true;
    }
    return false;
  }

  private async opened(place: string, closed: string | null, seal = this.seal): Promise<z.infer<typeof content> | undefined> {
    try {
      return seal && closed !== null ? z.parse(content, JSON.parse(await seal.open(place, closed))) : undefined;
    } catch {
      return undefined;
    }
  }

  private write(name: string): Promise<void> {
    const written = this.work.then(() => this.bring(name));
    this.work = written.catch(() => undefined);
    return written;
  }

  /** Makes the device hold what the page holds now: of several changes in a row the last. */
  private async bring(name: string): Promise<void> {
    if (!this.seal) throw new Error('without encryption in the browser nothing is kept');
    const place = `${this.prefix}${await this.seal.markOf(name)}`;
    const text = this.held.get(name);
    const closed = text === undefined ? undefined : await this.seal.close(place, JSON.stringify({ name, text }));
    if (this.isAbandoned) return;
    if (closed === undefined) this.device.removeItem(place);
    else this.device.setItem(place, closed);
  }
}
