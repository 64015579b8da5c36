import { DOCUMENT, inject, Injectable } from '@angular/core';

const KEY = 'aula.has-session';
const ENDING = 'aula.ending';
/** Before all that is kept sealed here until the server has it, whoever's it is. */
export const SEALED_WORK = 'aula.sealed.';
/** Before what a tab keeps sealed of what is being typed. */
export const SEALED_DRAFTS = 'aula.draft.sealed.';
/** When somebody last touched a page of the shared session that is open here, and a mark of whose it is. */
export const TOUCHED = 'aula.touched';

/** Remembers on the device that somebody signed in, and nothing about who. Only for drawing the right shell at once. */
@Injectable({ providedIn: 'root' })
export class SessionHint {
  private readonly storage = storageOf(inject(DOCUMENT).defaultView);

  isSet(): boolean {
    return this.storage?.getItem(KEY) === '1';
  }

  /** Not of a shared session: that leaves nothing behind. Where somebody has begun another one, the tabs of a shared one let go of it. */
  set(isSignedIn: boolean, isShared: boolean): void {
    this.put(KEY, isSignedIn && !isShared);
    if (isSignedIn && !isShared) this.forgetTouch();
  }

  forgetTouch(): void {
    this.storage?.removeItem(TOUCHED);
  }

  /** A shared session was ended here, and the server has not been told yet. */
  isEnding(): boolean {
    return this.storage?.getItem(ENDING) === '1';
  }

  setEnding(isEnding: boolean): void {
    this.put(ENDING, isEnding);
  }

  hasSealedWork(): boolean {
    return Object.keys(this.storage ?? {}).some((key) => key.startsWith(SEALED_WORK));
  }

  private put(key: string, isSet: boolean): void {
    try {
      if (isSet) this.storage?.setItem(key, '1');
      else this.storage?.removeItem(key);
    } catch {
      // A full device must not keep a session from ending.
    }
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
