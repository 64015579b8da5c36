import { computed, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { interval, map, startWith } from 'rxjs';

/** Whole seconds until an instant, from second to second; zero from then on. Needs an injection context. */
export function secondsUntil(instant: () => string): Signal<number> {
  const now = toSignal(interval(1_000).pipe(startWith(0), map(() => Date.now())), { requireSync: true });
  return computed(() => Math.max(0, Math.ceil((Date.parse(instant()) - now()) / 1_000)));
}
