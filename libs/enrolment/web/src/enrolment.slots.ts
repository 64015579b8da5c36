import type { Provider } from '@angular/core';
import { provideSlot } from '@aula/platform/web';

/** What enrolment shows on the pages of lower floors. */
export const enrolmentSlots: Provider[] = [
  provideSlot('course-action', () => import('./continue-course/course-action-card').then((file) => file.CourseActionCard)),
  provideSlot('home-card', () => import('./resume/resume-card').then((file) => file.ResumeCard), 10),
];
