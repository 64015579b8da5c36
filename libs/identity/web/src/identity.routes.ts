import type { Routes } from '@angular/router';
import { signedInOnly, visitorOnly } from './session/session-guards';

export const identityRoutes: Routes = [
  { path: 'registro', title: $localize`:@@identity.create-your-account:Crear tu cuenta`, canActivate: [visitorOnly], loadComponent: () => import('./sign-up/sign-up-page').then((m) => m.SignUpPage) },
  { path: 'entrar', title: $localize`:@@identity.sign-in:Entrar`, canActivate: [visitorOnly], loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage) },
  { path: 'yo', title: $localize`:@@identity.me:Yo`, canActivate: [signedInOnly], loadComponent: () => import('./me/me-page').then((m) => m.MePage) },
  { path: 'aviso-de-privacidad', title: $localize`:@@identity.privacy-notice:Aviso de privacidad`, loadComponent: () => import('./privacy-notice/privacy-notice-page').then((m) => m.PrivacyNoticePage) },
];
