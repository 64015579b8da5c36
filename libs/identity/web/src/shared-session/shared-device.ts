import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

const KEY = 'aula.shared-device';

/** Whether other people use this device too, as somebody said here last: a property of the device like its language, and nobody's. */
@Injectable({ providedIn: 'root' })
export class SharedDevice {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly choice = signal(this.read());
  readonly isShared = this.choice.asReadonly();

  /** What a call that signs in says of it. */
  get said(): { readonly isShared?: true } {
    return this.isShared() ? { isShared: true } : {};
  }

  choose(isShared: boolean): void {
    this.choice.set(isShared);
    try {
      if (isShared) this.window?.localStorage.setItem(KEY, '1');
      else this.window?.localStorage.removeItem(KEY);
    } catch {
      // Then it is to be said each time.
    }
  }

  private read(): boolean {
    try {
      return this.window?.localStorage.getItem(KEY) === '1';
    } catch {
      return false;
    }
  }
}
