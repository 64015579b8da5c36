import type { Routes } from '@angular/router';
import { learnProblemTexts } from '@aula/platform/web';
import { identityTexts } from './identity.texts';
import { signedInAtAll, signedInOnly, visitorOnly } from './session/session-guards';

/** The ways in, the account, invitations and notices. */
export const identityPages: Routes = [{
  path: '', providers: [learnProblemTexts(identityTexts)],
  children: [
    { path: 'registro', title: $localize`:@@identity.create-your-account:Crear tu cuenta`, canActivate: [visitorOnly], loadComponent: () => import('./sign-up/sign-up-page').then((m) => m.SignUpPage) },
    { path: 'entrar', title: $localize`:@@identity.sign-in:Entrar`, canActivate: [visitorOnly], loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage) },
    { path: 'entrar/codigo', title: $localize`:@@identity.code.title:Revisa tu correo`, loadComponent: () => import('./ways-in/code-page').then((m) => m.CodePage) },
    { path: 'entrar/enlace', title: $localize`:@@identity.link.title:Entra a tu cuenta`, loadComponent: () => import('./ways-in/link-page').then((m) => m.LinkPage) },
    { path: 'cuenta', title: $localize`:@@identity.your-account:Tu cuenta`, canActivate: [signedInOnly], loadComponent: () => import('./account/account-page').then((m) => m.AccountPage) },
    { path: 'cuenta/datos', title: $localize`:@@identity.your-details:Tus datos`, canActivate: [signedInOnly], loadComponent: () => import('./profile/profile-page').then((m) => m.ProfilePage) },
    { path: 'cuenta/contrasena', title: $localize`:@@identity.passphrase.title:Tu contraseña`, canActivate: [signedInOnly], loadComponent: () => import('./passphrase/passphrase-page').then((m) => m.PassphrasePage) },
    { path: 'cuenta/datos-opcionales', title: $localize`:@@identity.optional-details:Datos opcionales`, canActivate: [signedInOnly], loadComponent: () => import('./optional-details/optional-details-page').then((m) => m.OptionalDetailsPage) },
    { path: 'entrar/dos-pasos', title: $localize`:@@identity.second-step.title:Segundo paso`, canActivate: [visitorOnly], loadComponent: () => import('./two-step/second-step-page').then((m) => m.SecondStepPage) },
    { path: 'entrar/recuperar', title: $localize`:@@identity.recover.title:Recupera tu cuenta`, loadComponent: () => import('./email-change/recover-page').then((m) => m.RecoverPage) },
    { path: 'cuenta/correo', title: $localize`:@@identity.email-change.title:Tu correo`, canActivate: [signedInOnly], loadComponent: () => import('./email-change/email-page').then((m) => m.EmailPage) },
    { path: 'cuenta/dos-pasos', title: $localize`:@@identity.two-step.title:Dos pasos para entrar`, canActivate: [signedInAtAll], loadComponent: () => import('./two-step/two-step-page').then((m) => m.TwoStepPage) },
    { path: 'invitacion', title: $localize`:@@identity.enter-code.title:Tengo una invitación`, loadComponent: () => import('./invitation/enter-code-page').then((m) => m.EnterCodePage) },
    { path: 'invitacion/:codigo', title: $localize`:@@identity.invitation.page:Tu invitación`, loadComponent: () => import('./invitation/invitation-page').then((m) => m.InvitationPage) },
    { path: 'recuperacion', title: $localize`:@@identity.recovery.title:Una contraseña nueva`, loadComponent: () => import('./recovery/recovery-page').then((m) => m.RecoveryPage) },
    // Where the account stood before.
    { path: 'yo', redirectTo: 'cuenta' },
    { path: 'aviso-de-privacidad', title: $localize`:@@identity.privacy-notice:Aviso de privacidad`, loadComponent: () => import('./privacy-notice/privacy-notice-page').then((m) => m.PrivacyNoticePage) },
    { path: 'aviso-de-privacidad/cambios', title: $localize`:@@identity.notice-changed:Cambios al aviso de privacidad`, canActivate: [signedInAtAll], loadComponent: () => import('./privacy-notice/changed-notice-page').then((m) => m.ChangedNoticePage) },
  ],
}];
