import type { MainEntry } from '../layout/main-entries';

/** The sections of the administration, each for whoever has its permission. */
export const ADMIN_ENTRIES: readonly (Omit<MainEntry, 'icon' | 'permission'> & { readonly permission: string })[] = [
  { address: '/admin/personas', word: $localize`:@@web.people:Personas`, permission: 'identity.person.list' },
  { address: '/admin/permisos', word: $localize`:@@web.permissions:Permisos`, permission: 'identity.person.list' },
  { address: '/admin/trabajos', word: $localize`:@@web.jobs:Trabajos`, permission: 'platform.job.read' },
];
