import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether the API can be reached: what the device says, corrected by what the last call met. */
@Injectable({ providedIn: 'root' })
export class ConnectionStore {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly reachable = signal(this.window?.navigator.onLine ?? true);
  readonly isOnline = this.reachable.asReadonly();

  constructor() {
    this.window?.addEventListener('online', () => { this.found(); });
    this.window?.addEventListener('offline', () => { this.lost(); });
  }

  found(): void {
    this.reachable.set(true);
  }

  lost(): void {
    this.reachable.set(false);
  }
}
