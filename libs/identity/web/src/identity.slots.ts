import type { Provider } from '@angular/core';
import { provideSlot } from '@aula/platform/web';

/** What identity shows on pages that must not carry its code: only who is to be told of a changed notice, or confirms where people work, loads the card. */
export const identitySlots: Provider[] = [
  provideSlot('shared-session', () => import('./shared-session').then((file) => file.SharedSessionView)),
  provideSlot('home-news', () => import('./privacy-notice/notice-news-card').then((file) => file.NoticeNewsCard)),
  provideSlot('home-staff', () => import('./affiliation/unconfirmed-card').then((file) => file.UnconfirmedCard)),
];
