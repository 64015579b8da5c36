import { DOCUMENT, inject, Injectable } from '@angular/core';

const KEY = 'aula.has-session';

/** Remembers on the device that somebody signed in, and nothing about who. Only for drawing the right shell at once. */
@Injectable({ providedIn: 'root' })
export class SessionHint {
  private readonly storage = storageOf(inject(DOCUMENT).defaultView);

  isSet(): boolean {
    return this.storage?.getItem(KEY) === '1';
  }

  set(isSignedIn: boolean): void {
    if (isSignedIn) this.storage?.setItem(KEY, '1');
    else this.storage?.removeItem(KEY);
  }
}

/** Storage may be switched off; the application works without. */
function storageOf(window: Window | null): Storage | undefined {
  try {
    return window?.localStorage;
  } catch {
    return undefined;
  }
}
