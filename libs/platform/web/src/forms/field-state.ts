import { computed, effect, type Signal, signal } from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { type FieldWords, sentenceAt } from './field-problem';

/** What a field has to say once somebody has been at it, and again with each change of it. Empty while it fits. Needs an injection context. */
export function faultOf(control: () => AbstractControl, words: () => FieldWords): Signal<string> {
  const turn = signal(0);
  effect((onCleanup) => {
    const watching = control().events.subscribe(() => { turn.update((number) => number + 1); });
    onCleanup(() => { watching.unsubscribe(); });
  });
  return computed(() => {
    turn();
    return control().invalid && control().touched ? sentenceAt(control(), words()) : '';
  });
}
