import type { Provider } from '@angular/core';
import type { Routes } from '@angular/router';

// Listed in apps/web: routes load their pages lazily, slots their components (see provideSlot), texts are one sentence per error code.
export const quizzesRoutes: Routes = [];
export const quizzesSlots: Provider[] = [];
