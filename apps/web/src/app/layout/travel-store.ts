import { Injectable, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationCancel, NavigationEnd, NavigationError, NavigationStart, Router } from '@angular/router';

/** Shorter ones need no word. */
const SLOW_MS = 400;

/** Going to another page: on a weak line its code takes a while to come, and may not come at all. */
@Injectable({ providedIn: 'root' })
export class TravelStore {
  private readonly stage = signal<'still' | 'slow' | 'failed'>('still');
  readonly state = this.stage.asReadonly();

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    inject(Router).events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event instanceof NavigationStart) {
        clearTimeout(timer);
        timer = setTimeout(() => { this.stage.set('slow'); }, SLOW_MS);
      } else if (event instanceof NavigationEnd || event instanceof NavigationCancel || event instanceof NavigationError) {
        clearTimeout(timer);
        this.stage.set(event instanceof NavigationError ? 'failed' : 'still');
      }
    });
  }
}
