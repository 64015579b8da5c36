import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

const KEY = 'aula.reminder-words';

/** The words one is writing: they survive going back to the list, a lost session and a reload of the tab. */
@Injectable({ providedIn: 'root' })
export class ReminderDraft {
  private readonly storage = storageOf(inject(DOCUMENT).defaultView);
  private readonly typed = signal(this.storage?.getItem(KEY) ?? '');
  readonly words = this.typed.asReadonly();

  set(words: string): void {
    this.typed.set(words);
    if (words === '') this.storage?.removeItem(KEY);
    else this.storage?.setItem(KEY, words);
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
