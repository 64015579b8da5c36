import type { Routes } from '@angular/router';
import { permittedOnly, signedInOnly, visitorOnly } from './session/session-guards';

export const identityRoutes: Routes = [
  { path: 'registro', title: $localize`:@@identity.create-your-account:Crear tu cuenta`, canActivate: [visitorOnly], loadComponent: () => import('./sign-up/sign-up-page').then((m) => m.SignUpPage) },
  { path: 'entrar', title: $localize`:@@identity.sign-in:Entrar`, canActivate: [visitorOnly], loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage) },
  { path: 'cuenta', title: $localize`:@@identity.your-account:Tu cuenta`, canActivate: [signedInOnly], loadComponent: () => import('./account/account-page').then((m) => m.AccountPage) },
  { path: 'cuenta/datos', title: $localize`:@@identity.your-details:Tus datos`, canActivate: [signedInOnly], loadComponent: () => import('./profile/profile-page').then((m) => m.ProfilePage) },
  { path: 'admin/bitacora', title: $localize`:@@identity.audit:Bitácora`, canActivate: [permittedOnly('identity.audit.read')], loadComponent: () => import('./audit/audit-page').then((m) => m.AuditLogPage) },
  // Where the account stood before.
  { path: 'yo', redirectTo: 'cuenta' },
  { path: 'aviso-de-privacidad', title: $localize`:@@identity.privacy-notice:Aviso de privacidad`, loadComponent: () => import('./privacy-notice/privacy-notice-page').then((m) => m.PrivacyNoticePage) },
];
