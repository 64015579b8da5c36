import { computed, DOCUMENT, inject, type Signal, signal } from '@angular/core';

export interface KeptText {
  readonly text: Signal<string>;
  set(text: string): void;
  /** It has arrived where it was meant for. */
  forget(): void;
}

/** What is being typed, kept on the device under this name until it has arrived: a reload or a lost line does not cost it. Needs an injection context. */
export function keptText(name: () => string): KeptText {
  const { defaultView: window } = inject(DOCUMENT);
  const typed = signal<{ readonly name: string; readonly text: string } | undefined>(undefined);
  const kept = computed(() => tried(() => window?.localStorage.getItem(name())) ?? '');
  const set = (text: string) => {
    typed.set({ name: name(), text });
    tried(() => { if (text === '') window?.localStorage.removeItem(name()); else window?.localStorage.setItem(name(), text); });
  };
  return {
    text: computed(() => { const last = typed(); return last?.name === name() ? last.text : kept(); }),
    set,
    forget: () => { set(''); },
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
