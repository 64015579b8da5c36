import type { Routes } from '@angular/router';
import { permittedOnly, signedInOnly } from '@aula/identity/web';

export const enrolmentRoutes: Routes = [
  {
    path: 'cursos/:clave/lecciones/:codigo',
    title: $localize`:@@enrolment.lesson:Lección`,
    canActivate: [signedInOnly],
    loadComponent: () => import('./read-lesson/lesson-page').then((file) => file.LessonPage),
  },
  {
    path: 'impartir',
    title: $localize`:@@enrolment.teach:Impartir`,
    canActivate: [permittedOnly('enrolment.roster.read')],
    loadComponent: () => import('./teach/teach-page').then((file) => file.TeachPage),
  },
  {
    path: 'impartir/cursos/:clave',
    title: $localize`:@@enrolment.roster.people:Participantes`,
    canActivate: [permittedOnly('enrolment.roster.read')],
    loadComponent: () => import('./roster/roster-page').then((file) => file.RosterPage),
  },
];
