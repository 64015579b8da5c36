import type { Provider } from '@angular/core';
import { provideSlot } from '@aula/platform/web';

export const catalogueSlots: Provider[] = [
  provideSlot('open-catalogue', () => import('./course-list/course-list-view').then((m) => m.CourseListView)),
];
