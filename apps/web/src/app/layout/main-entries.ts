import type { IconName } from '@aula/platform/web';

/** One entry of the main navigation. `permission`: only for whoever has it. */
export interface MainEntry {
  readonly address: string;
  readonly word: string;
  readonly icon: IconName;
  readonly permission?: string;
}

export const MAIN_ENTRIES: readonly MainEntry[] = [
  { address: '/inicio', word: 'Inicio', icon: 'home' },
  { address: '/cursos', word: 'Aprender', icon: 'menu_book' },
  { address: '/coordinar', word: 'Coordinar', icon: 'monitoring', permission: 'reporting.coverage.read' },
  { address: '/yo', word: 'Yo', icon: 'person' },
];
