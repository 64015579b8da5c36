/** Kinds of work that a device keeps until the server has it. */
export type KeptKind = 'answers' | 'progress';

/** Where a device keeps one piece of somebody's work until the server has it. Each may throw: private windows and full disks do. */
export interface KeptPlace {
  /** Where others use the device: nothing may stay here once the server has it. */
  readonly isSealed: boolean;
  load(): string | null;
  /** Where it is sealed first, rejects when that did not work out. */
  store(text: string): void | Promise<void>;
  forget(): void;
  /** What another tab of this browser wrote here. Answers with a way to end that. */
  hear(heard: (text: string) => void): () => void;
}

export const openNameOf = (accountId: string, kind: KeptKind, id: string): string => `aula.${[kind, accountId, ...(id === '' ? [] : [id])].join('.')}`;

/** On a person's own device: as it is. */
export function openPlace(window: Window | null, accountId: string, kind: KeptKind, id: string): KeptPlace {
  const name = openNameOf(accountId, kind, id);
  return {
    isSealed: false,
    load: () => window?.localStorage.getItem(name) ?? null,
    store: (text) => { window?.localStorage.setItem(name, text); },
    forget: () => { window?.localStorage.removeItem(name); },
    hear: (heard) => {
      const listen = ({ key, newValue }: StorageEvent) => { if (key === name && newValue !== null) heard(newValue); };
      window?.addEventListener('storage', listen);
      return () => { window?.removeEventListener('storage', listen); };
    },
  };
}
