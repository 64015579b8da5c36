import type { Provider } from '@angular/core';
import { provideSlot } from '@aula/platform/web';

/** What notifications show in the shell and on the pages of lower floors. The bell comes by itself: a visitor's first page does without. */
export const notificationsSlots: Provider[] = [
  provideSlot('shell-corner', () => import('./unread/notice-bell').then((file) => file.NoticeBell)),
  provideSlot('account-section', () => import('./preferences/mail-card').then((file) => file.MailCard), 30),
];
