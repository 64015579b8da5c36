import { effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { AbstractControl } from '@angular/forms';
import { Drafts } from '../drafts/drafts';

/** Keeps what stands in a form with each change of it, or of what `draft` reads besides; undefined is nothing worth keeping. Needs an injection context. */
export function keepDraft(name: () => string, form: AbstractControl, draft: () => object | undefined): void {
  const drafts = inject(Drafts);
  const changes = toSignal<unknown>(form.valueChanges);
  effect(() => {
    changes();
    const words = draft();
    if (words) drafts.keep(name(), words);
    else drafts.forget(name());
  });
}
