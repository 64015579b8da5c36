import type { Provider } from '@angular/core';
import { provideSlot } from '@aula/platform/web';

/** What enrolment shows on the pages of lower floors. */
export const enrolmentSlots: Provider[] = [
  provideSlot('course-action', () => import('./continue-course/course-action-card').then((file) => file.CourseActionCard)),
  provideSlot('home-card', () => import('./home/resume-card').then((file) => file.ResumeCard), 10),
  // After the certificates (30): a question that waits there comes before what is done.
  provideSlot('home-card', () => import('./home/completed-card').then((file) => file.CompletedCard), 40),
];
