import { DOCUMENT, inject, linkedSignal, type Signal } from '@angular/core';

export interface KeptText {
  readonly text: Signal<string>;
  set(text: string): void;
  /** It has arrived where it was meant for. */
  forget(): void;
}

/** What is being typed, kept on the device under this name until it has arrived: a reload or a lost line does not cost it. Needs an injection context. */
export function keptText(name: () => string): KeptText {
  const { defaultView: window } = inject(DOCUMENT);
  const text = linkedSignal({ source: name, computation: (key) => tried(() => window?.localStorage.getItem(key)) ?? '' });
  return {
    text: text.asReadonly(),
    set: (typed) => {
      text.set(typed);
      tried(() => { if (typed === '') window?.localStorage.removeItem(name()); else window?.localStorage.setItem(name(), typed); });
    },
    forget: () => {
      text.set('');
      tried(() => window?.localStorage.removeItem(name()));
    },
  };
}

/** Private windows and full disks throw; the text is then kept by the page alone. */
function tried<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
