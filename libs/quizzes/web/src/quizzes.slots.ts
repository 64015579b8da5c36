import type { Provider } from '@angular/core';
import { provideSlot } from '@aula/platform/web';

/** What quizzes show on the pages of lower floors. */
export const quizzesSlots: Provider[] = [
  // After where to go on (10) and before the certificates (30).
  provideSlot('home-card', () => import('./due/due-card').then((file) => file.DueCard), 20),
  provideSlot('kept-work', () => import('./kept-answers/kept-answers-view').then((file) => file.KeptAnswersView)),
  provideSlot('teach-card', () => import('./decide-requests/waiting-card').then((file) => file.WaitingCard), 10),
];
