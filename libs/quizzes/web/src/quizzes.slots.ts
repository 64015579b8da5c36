import type { Provider } from '@angular/core';

/** Quizzes show nothing on the pages of lower floors yet. */
export const quizzesSlots: Provider[] = [];
