import type { Routes } from '@angular/router';
import { permittedOnly, signedInAtAll, signedInOnly, visitorOnly } from './session/session-guards';

export const identityRoutes: Routes = [
  { path: 'registro', title: $localize`:@@identity.create-your-account:Crear tu cuenta`, canActivate: [visitorOnly], loadComponent: () => import('./sign-up/sign-up-page').then((m) => m.SignUpPage) },
  { path: 'entrar', title: $localize`:@@identity.sign-in:Entrar`, canActivate: [visitorOnly], loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage) },
  { path: 'entrar/codigo', title: $localize`:@@identity.code.title:Revisa tu correo`, loadComponent: () => import('./ways-in/code-page').then((m) => m.CodePage) },
  { path: 'entrar/enlace', title: $localize`:@@identity.link.title:Entra a tu cuenta`, loadComponent: () => import('./ways-in/link-page').then((m) => m.LinkPage) },
  { path: 'cuenta', title: $localize`:@@identity.your-account:Tu cuenta`, canActivate: [signedInOnly], loadComponent: () => import('./account/account-page').then((m) => m.AccountPage) },
  { path: 'cuenta/datos', title: $localize`:@@identity.your-details:Tus datos`, canActivate: [signedInOnly], loadComponent: () => import('./profile/profile-page').then((m) => m.ProfilePage) },
  { path: 'cuenta/contrasena', title: $localize`:@@identity.passphrase.title:Tu contraseña`, canActivate: [signedInOnly], loadComponent: () => import('./passphrase/passphrase-page').then((m) => m.PassphrasePage) },
  { path: 'cuenta/datos-opcionales', title: $localize`:@@identity.optional-details:Datos opcionales`, canActivate: [signedInOnly], loadComponent: () => import('./optional-details/optional-details-page').then((m) => m.OptionalDetailsPage) },
  { path: 'admin/personas', title: $localize`:@@identity.people.title:Personas`, canActivate: [permittedOnly('identity.person.list')], loadComponent: () => import('./people/people-page').then((m) => m.PeoplePage) },
  { path: 'admin/personas/:persona', title: $localize`:@@identity.person:Persona`, canActivate: [permittedOnly('identity.person.list')], loadComponent: () => import('./people/person-page').then((m) => m.PersonPage) },
  { path: 'admin/bitacora', title: $localize`:@@identity.audit:Bitácora`, canActivate: [permittedOnly('identity.audit.read')], loadComponent: () => import('./audit/audit-page').then((m) => m.AuditLogPage) },
  { path: 'entrar/dos-pasos', title: $localize`:@@identity.second-step.title:Segundo paso`, canActivate: [visitorOnly], loadComponent: () => import('./two-step/second-step-page').then((m) => m.SecondStepPage) },
  { path: 'entrar/recuperar', title: $localize`:@@identity.recover.title:Recupera tu cuenta`, loadComponent: () => import('./email-change/recover-page').then((m) => m.RecoverPage) },
  { path: 'cuenta/correo', title: $localize`:@@identity.email-change.title:Tu correo`, canActivate: [signedInOnly], loadComponent: () => import('./email-change/email-page').then((m) => m.EmailPage) },
  { path: 'cuenta/dos-pasos', title: $localize`:@@identity.two-step.title:Dos pasos para entrar`, canActivate: [signedInAtAll], loadComponent: () => import('./two-step/two-step-page').then((m) => m.TwoStepPage) },
  { path: 'admin/personas/:persona/recuperacion', title: $localize`:@@identity.recovery.sheet-page:Hoja de recuperación`, canActivate: [permittedOnly('identity.recovery.issue')], loadComponent: () => import('./recovery/recovery-sheet-page').then((m) => m.RecoverySheetPage) },
  { path: 'invitacion', title: $localize`:@@identity.enter-code.title:Tengo una invitación`, loadComponent: () => import('./invitation/enter-code-page').then((m) => m.EnterCodePage) },
  { path: 'invitacion/:codigo', title: $localize`:@@identity.invitation.page:Tu invitación`, loadComponent: () => import('./invitation/invitation-page').then((m) => m.InvitationPage) },
  { path: 'recuperacion', title: $localize`:@@identity.recovery.title:Una contraseña nueva`, loadComponent: () => import('./recovery/recovery-page').then((m) => m.RecoveryPage) },
  { path: 'admin/invitaciones', title: $localize`:@@identity.invitations.title:Invitaciones`, canActivate: [permittedOnly('identity.invitation.manage')], loadComponent: () => import('./invite/invitations-page').then((m) => m.InvitationsPage) },
  { path: 'admin/invitaciones/importar', title: $localize`:@@identity.import.title:Invitar desde un archivo`, canActivate: [permittedOnly('identity.invitation.manage')], loadComponent: () => import('./invite/import-page').then((m) => m.ImportPage) },
  { path: 'admin/invitaciones/:codeId/hoja', title: $localize`:@@identity.sheet.page:Hoja de invitación`, canActivate: [permittedOnly('identity.invitation.manage')], loadComponent: () => import('./invite/sheet-page').then((m) => m.SheetPage) },
  // Where the account stood before.
  { path: 'yo', redirectTo: 'cuenta' },
  { path: 'aviso-de-privacidad', title: $localize`:@@identity.privacy-notice:Aviso de privacidad`, loadComponent: () => import('./privacy-notice/privacy-notice-page').then((m) => m.PrivacyNoticePage) },
  { path: 'aviso-de-privacidad/cambios', title: $localize`:@@identity.notice-changed:Cambios al aviso de privacidad`, canActivate: [signedInAtAll], loadComponent: () => import('./privacy-notice/changed-notice-page').then((m) => m.ChangedNoticePage) },
];
