import { DOCUMENT, inject, Injectable } from '@angular/core';
import { type core, safeParse } from 'zod/mini';

const PREFIX = 'aula.draft.';

/**
 * What somebody typed and has not sent yet. It stays with the tab, through a reload, a walk to another page and a change of language,
 * and ends with the tab. Never a passphrase.
 */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly storage = storageOf(inject(DOCUMENT).defaultView);
  /** What the device had no room for. */
  private readonly unstored = new Map<string, string>();

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

  /** For whoever leaves the device to somebody else. */
  forgetAll(): void {
    this.unstored.clear();
    for (const key of Object.keys(this.storage ?? {})) if (key.startsWith(PREFIX)) this.storage?.removeItem(key);
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
