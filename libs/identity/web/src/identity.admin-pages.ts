import type { Routes } from '@angular/router';
import { learnProblemTexts } from '@aula/platform/web';
import { adminTexts } from './admin.texts';
import { permittedOnly } from './session/session-guards';

/** Below `/admin`: people, invitations and the audit log. */
export const identityAdminPages: Routes = [{
  path: '', providers: [learnProblemTexts(adminTexts)],
  children: [
    { path: 'personas', title: $localize`:@@identity.people.title:Personas`, canActivate: [permittedOnly('identity.person.list')], loadComponent: () => import('./people/people-page').then((m) => m.PeoplePage) },
    { path: 'personas/:persona', title: $localize`:@@identity.person:Persona`, canActivate: [permittedOnly('identity.person.list')], loadComponent: () => import('./people/person-page').then((m) => m.PersonPage) },
    { path: 'bitacora', title: $localize`:@@identity.audit:Bitácora`, canActivate: [permittedOnly('identity.audit.read')], loadComponent: () => import('./audit/audit-page').then((m) => m.AuditLogPage) },
    { path: 'personas/:persona/recuperacion', title: $localize`:@@identity.recovery.sheet-page:Hoja de recuperación`, canActivate: [permittedOnly('identity.recovery.issue')], loadComponent: () => import('./recovery/recovery-sheet-page').then((m) => m.RecoverySheetPage) },
    { path: 'invitaciones', title: $localize`:@@identity.invitations.title:Invitaciones`, canActivate: [permittedOnly('identity.invitation.manage')], loadComponent: () => import('./invite/invitations-page').then((m) => m.InvitationsPage) },
    { path: 'invitaciones/importar', title: $localize`:@@identity.import.title:Invitar desde un archivo`, canActivate: [permittedOnly('identity.invitation.manage')], loadComponent: () => import('./invite/import-page').then((m) => m.ImportPage) },
    { path: 'invitaciones/:codeId/hoja', title: $localize`:@@identity.sheet.page:Hoja de invitación`, canActivate: [permittedOnly('identity.invitation.manage')], loadComponent: () => import('./invite/sheet-page').then((m) => m.SheetPage) },
  ],
}];
