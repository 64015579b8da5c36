import type { Routes } from '@angular/router';
import { signedInOnly } from '@aula/identity/web';

export const notificationsRoutes: Routes = [
  {
    path: 'avisos',
    title: $localize`:@@notifications.notices:Avisos`,
    canActivate: [signedInOnly],
    loadComponent: () => import('./inbox/notices-page').then((file) => file.NoticesPage),
  },
];
