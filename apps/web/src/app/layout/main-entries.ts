import type { IconName } from '@aula/platform/web';

/** One entry of the main navigation. `permission`: only for whoever has it. */
export interface MainEntry {
  readonly address: string;
  readonly word: string;
  readonly icon: IconName;
  readonly permission?: string;
}

export const MAIN_ENTRIES: readonly MainEntry[] = [
  { address: '/inicio', word: $localize`:@@web.home:Inicio`, icon: 'home' },
  { address: '/cursos', word: $localize`:@@web.learn:Aprender`, icon: 'menu_book' },
  { address: '/impartir', word: $localize`:@@web.teach:Impartir`, icon: 'school', permission: 'enrolment.roster.read' },
  { address: '/coordinar', word: $localize`:@@web.coordinate:Coordinar`, icon: 'monitoring', permission: 'reporting.coverage.read' },
  { address: '/admin', word: $localize`:@@web.administer:Administrar`, icon: 'assignment', permission: 'identity.person.list' },
  { address: '/cuenta', word: $localize`:@@web.me:Yo`, icon: 'person' },
];
