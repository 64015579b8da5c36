import { computed, inject, type Signal, signal } from '@angular/core';
import * as z from 'zod/mini';
import { Drafts } from '../drafts/drafts';

export interface KeptText {
  readonly text: Signal<string>;
  set(text: string): void;
  /** It has arrived where it was meant for. */
  forget(): void;
}

/** What is being typed, a draft under this name until it has arrived: a reload or a lost line does not cost it. Needs an injection context. */
export function keptText(name: () => string): KeptText {
  const drafts = inject(Drafts);
  const typed = signal<{ readonly name: string; readonly text: string } | undefined>(undefined);
  const kept = computed(() => drafts.read(name(), z.string()) ?? '');
  const set = (text: string) => {
    typed.set({ name: name(), text });
    if (text === '') drafts.forget(name());
    else drafts.keep(name(), text);
  };
  return {
    text: computed(() => { const last = typed(); return last?.name === name() ? last.text : kept(); }),
    set,
    forget: () => { set(''); },
  };
}
