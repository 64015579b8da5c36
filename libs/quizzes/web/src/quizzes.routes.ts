import type { Routes } from '@angular/router';
import { signedInOnly } from '@aula/identity/web';

/** The attempt, the question and the review stand in the query, so that «atrás» goes one question back. */
export const quizzesRoutes: Routes = [
  {
    path: 'cursos/:clave/cuestionarios/:quiz',
    title: $localize`:@@quizzes.quiz:Cuestionario`,
    canActivate: [signedInOnly],
    loadComponent: () => import('./take-quiz/quiz-page').then((file) => file.QuizPage),
  },
];
