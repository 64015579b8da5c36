/** A section of the administration, for whoever has its permission. */
export interface AdminEntry {
  readonly address: string;
  readonly word: string;
  readonly permission: string;
}

export const ADMIN_ENTRIES: readonly AdminEntry[] = [
  { address: '/admin/personas', word: $localize`:@@identity.people.title:Personas`, permission: 'identity.person.list' },
  { address: '/admin/invitaciones', word: $localize`:@@identity.invitations.title:Invitaciones`, permission: 'identity.invitation.manage' },
  { address: '/admin/permisos', word: $localize`:@@identity.permissions:Permisos`, permission: 'identity.person.list' },
  { address: '/admin/bitacora', word: $localize`:@@identity.audit:Bitácora`, permission: 'identity.audit.read' },
  { address: '/admin/trabajos', word: $localize`:@@identity.jobs:Trabajos`, permission: 'platform.job.read' },
];
