import type { Routes } from '@angular/router';
import { catalogueRoutes } from '@aula/catalogue/web';
import { certificatesRoutes } from '@aula/certificates/web';
import { enrolmentRoutes } from '@aula/enrolment/web';
import { identityRoutes, permittedOnly, signedInOnly, visitorOnly } from '@aula/identity/web';
import { notificationsRoutes } from '@aula/notifications/web';
import { quizzesRoutes } from '@aula/quizzes/web';
import { reportingRoutes } from '@aula/reporting/web';

/**
 * The addresses of the product. A domain's routes are a short list that is here from the start; its pages load when somebody goes there.
 * (Lists loaded lazily would cost a slow line one more journey for each page, and domains share the addresses below `/cursos`. Identity's are so many that it has two.)
 */
export const routes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [visitorOnly], loadComponent: () => import('./landing/landing-page').then((m) => m.LandingPage) },
  { path: 'inicio', title: $localize`:@@web.home:Inicio`, canActivate: [signedInOnly], loadComponent: () => import('./home/home-page').then((m) => m.HomePage) },
  { path: 'demo/correo', title: $localize`:@@web.demo-mailbox:Correo de la demostración`, loadComponent: () => import('./demo-mailbox/demo-mailbox-page').then((m) => m.DemoMailboxPage) },
  { path: 'admin/trabajos', title: $localize`:@@web.jobs:Trabajos`, canActivate: [permittedOnly('platform.job.read')], loadComponent: () => import('./jobs/jobs-page').then((m) => m.JobsPage) },
  { path: 'admin', pathMatch: 'full', redirectTo: 'admin/personas' },
  { path: 'admin/permisos', title: $localize`:@@web.permissions:Permisos`, canActivate: [permittedOnly('identity.person.list')], loadComponent: () => import('./permissions/permissions-page').then((m) => m.PermissionsPage) },
  { path: '', children: notificationsRoutes },
  { path: '', children: catalogueRoutes },
  { path: '', children: enrolmentRoutes },
  { path: '', children: quizzesRoutes },
  { path: '', children: certificatesRoutes },
  { path: '', children: reportingRoutes },
  { path: '', children: identityRoutes },
  { path: '**', title: $localize`:@@web.page-not-found:Página no encontrada`, loadComponent: () => import('./layout/not-found-page').then((m) => m.NotFoundPage) },
];
