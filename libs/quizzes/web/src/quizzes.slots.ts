import type { Provider } from '@angular/core';
import { provideSlot } from '@aula/platform/web';

/** What quizzes show on the pages of lower floors. */
export const quizzesSlots: Provider[] = [
  provideSlot('teach-card', () => import('./decide-requests/waiting-card').then((file) => file.WaitingCard), 10),
];
