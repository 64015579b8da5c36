import type { Routes } from '@angular/router';

/**
 * Two lists that load when somebody goes there, with what they say when something goes wrong: most visits need neither. They come after the lists
 * of all other domains, since an address is looked for in them only once they are loaded.
 */
export const identityRoutes: Routes = [
  // By itself: it must open without a line, when nothing else would.
  { path: 'sesion-terminada', title: $localize`:@@identity.ended.title:Tu sesión terminó`, loadComponent: () => import('./shared-session/session-ended-page').then((m) => m.SessionEndedPage) },
  { path: 'admin', loadChildren: () => import('./identity.admin-pages').then((m) => m.identityAdminPages) },
  { path: '', loadChildren: () => import('./identity.pages').then((m) => m.identityPages) },
];
