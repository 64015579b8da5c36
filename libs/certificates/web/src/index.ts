import type { Provider } from '@angular/core';
import type { Routes } from '@angular/router';

// Listed in apps/web: routes load their pages lazily, slots their components (see provideSlot), texts are one sentence per error code.
export const certificatesRoutes: Routes = [];
export const certificatesSlots: Provider[] = [];
