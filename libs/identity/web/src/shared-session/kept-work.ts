import { signal } from '@angular/core';
import { identityApi, type WorkKey } from '@aula/identity/contract';
import type { ApiClient, DraftStorage } from '@aula/platform/web';
import { type KeptKind, type KeptPlace, openNameOf } from '../session/kept-place';
import { SEALED_DRAFTS, SEALED_WORK } from '../session/session-hint';
import { ownerMark, Seal } from './seal';
import { SealedStorage } from './sealed-storage';

const KINDS: readonly KeptKind[] = ['answers', 'progress'];

interface Whose {
  readonly api: Pick<ApiClient, 'call'>;
  readonly window: Window & typeof globalThis;
  readonly accountId: string;
  readonly isShared: boolean;
}

/** Undefined where the session is an ordinary one, and nothing is kept sealed for this account here. */
export async function openKeptWork({ api, window, accountId, isShared }: Whose): Promise<KeptWork | undefined> {
  // Browsers have it over https, and on the machine itself.
  const subtle = window.crypto.subtle as SubtleCrypto | undefined;
  const owner = subtle ? await ownerMark(subtle, accountId) : '';
  const isKept = Object.keys(window.localStorage).some((key) => key.startsWith(`${SEALED_WORK}${owner}.`));
  if (!isShared && !(subtle && isKept)) return undefined;
  // What is shown at the end of the session: it is needed without a line, too.
  await import('./session-ended-page');
  const [seal, ...earlier] = subtle ? await sealsOf(subtle, await api.call(identityApi.readWorkKey)) : [];
  const work = await new SealedStorage(window.localStorage, `${SEALED_WORK}${owner}.`, seal).open(earlier);
  const drafts = await new SealedStorage(window.sessionStorage, `${SEALED_DRAFTS}${owner}.`, seal).open(earlier);
  const kept = new KeptWork(window, owner, work, drafts);
  if (isShared) await kept.takeOver(accountId);
  return kept;
}

function sealsOf(subtle: SubtleCrypto, { key, earlier }: WorkKey): Promise<Seal[]> {
  return Promise.all([key, ...earlier].map((one) => Seal.with(subtle, one)));
}

/** What this device keeps of one person's, so that nobody else can read it. */
export class KeptWork {
  private readonly unopenedCount = signal(0);
  /** Pieces that lie here for this person and can no longer be opened. */
  readonly unopened = this.unopenedCount.asReadonly();
  /** What is being typed, as long as the tab and the session last. */
  readonly drafts: DraftStorage;
  private readonly listen = (event: StorageEvent) => void this.work.take(event);

  constructor(private readonly window: Window, readonly owner: string, private readonly work: SealedStorage, private readonly typed: SealedStorage) {
    this.drafts = {
      getItem: (name) => typed.getItem(name),
      setItem: (name, text) => { typed.setItem(name, text).catch(() => undefined); },
      removeItem: (name) => { typed.removeItem(name); },
    };
    this.unopenedCount.set(work.unopened);
    window.addEventListener('storage', this.listen);
  }

  place(kind: KeptKind, id: string): KeptPlace {
    const name = `${kind}.${id}`;
    return {
      isSealed: true,
      load: () => this.work.getItem(name),
      store: (text) => this.work.setItem(name, text),
      forget: () => { this.work.removeItem(name); },
      hear: (heard) => this.work.hear(name, heard),
    };
  }

  /** By their ids. */
  idsOf(kind: KeptKind): string[] {
    return this.work.names().filter((name) => name.startsWith(`${kind}.`)).map((name) => name.slice(kind.length + 1));
  }

  discardUnopened(): void {
    this.work.discardUnopened();
    this.unopenedCount.set(0);
  }

  /** What an ordinary session of this person left here in the clear is sealed, too. */
  async takeOver(accountId: string): Promise<void> {
    const { localStorage } = this.window;
    for (const kind of KINDS) {
      const open = openNameOf(accountId, kind, '');
      for (const key of Object.keys(localStorage).filter((one) => one === open || one.startsWith(`${open}.`))) {
        const name = `${kind}.${key.slice(open.length + 1)}`;
        // Where it cannot be sealed it stays as it was: it is the only copy.
        await this.work.setItem(name, this.work.getItem(name) ?? localStorage.getItem(key) ?? '').then(() => { localStorage.removeItem(key); }, () => undefined);
      }
    }
  }

  /** The page lets go of it; what is being sealed is written yet. */
  async close(): Promise<void> {
    this.window.removeEventListener('storage', this.listen);
    this.typed.abandon();
    await this.work.settled();
  }
}
