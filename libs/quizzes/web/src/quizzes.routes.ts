import type { Routes } from '@angular/router';
import { permittedOnly, signedInOnly } from '@aula/identity/web';

/** The attempt, the question and the review stand in the query, so that «atrás» goes one question back. */
export const quizzesRoutes: Routes = [
  {
    path: 'cursos/:clave/cuestionarios/:quiz',
    title: $localize`:@@quizzes.quiz:Cuestionario`,
    canActivate: [signedInOnly],
    loadComponent: () => import('./take-quiz/quiz-page').then((file) => file.QuizPage),
  },
  {
    path: 'impartir/solicitudes',
    title: $localize`:@@quizzes.requests:Solicitudes de otro intento`,
    canActivate: [permittedOnly('quizzes.attempt-request.decide')],
    loadComponent: () => import('./decide-requests/requests-page').then((file) => file.RequestsPage),
  },
];
