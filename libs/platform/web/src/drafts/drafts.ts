import { DOCUMENT, inject, Injectable } from '@angular/core';
import { type core, safeParse } from 'zod/mini';

const PREFIX = 'aula.draft.';

/** Where a tab keeps drafts: its own storage, or one that nobody else can read. */
export interface DraftStorage {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
}

/**
 * What somebody typed and has not sent yet. It stays with the tab, through a reload, a walk to another page and a change of language,
 * and ends with the tab. Never a passphrase.
 */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly ofTab = storageOf(inject(DOCUMENT).defaultView);
  private storage: DraftStorage | undefined = this.ofTab;
  /** What the device had no room for. */
  private readonly unstored = new Map<string, string>();

  /** From now on; without one, in the tab's own storage. What was written before stays where it is. */
  keepIn(storage: DraftStorage | undefined): void {
    this.storage = storage ?? this.ofTab;
  }

  /** Undefined where there is none, or one of another time that no longer fits. */
  read<Schema extends core.$ZodType>(name: string, schema: Schema): core.output<Schema> | undefined {
    const kept = safeParse(schema, parsed(this.unstored.get(name) ?? this.storage?.getItem(PREFIX + name)));
    return kept.success ? kept.data : undefined;
  }

  keep(name: string, draft: unknown): void {
    const written = JSON.stringify(draft);
    try {
      if (!this.storage) throw new Error('closed to this page');
      this.storage.setItem(PREFIX + name, written);
      this.unstored.delete(name);
    } catch {
      this.unstored.set(name, written);
    }
  }

  forget(name: string): void {
    this.unstored.delete(name);
    this.storage?.removeItem(PREFIX + name);
  }

  /** For whoever leaves the device to somebody else; or only those whose names begin so. */
  forgetAll(beginning = ''): void {
    if (beginning === '') { this.unstored.clear(); this.keepIn(undefined); }
    for (const key of Object.keys(this.ofTab ?? {})) if (key.startsWith(PREFIX + beginning)) this.ofTab?.removeItem(key);
  }
}

function parsed(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** Storage may be switched off; the application works without. */
function storageOf(window: Window | null): Storage | undefined {
  try {
    return window?.sessionStorage;
  } catch {
    return undefined;
  }
}
