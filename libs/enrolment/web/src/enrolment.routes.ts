import type { Routes } from '@angular/router';
import { signedInOnly } from '@aula/identity/web';

export const enrolmentRoutes: Routes = [
  {
    path: 'cursos/:clave/lecciones/:codigo',
    title: $localize`:@@enrolment.lesson:Lección`,
    canActivate: [signedInOnly],
    loadComponent: () => import('./read-lesson/lesson-page').then((file) => file.LessonPage),
  },
];
