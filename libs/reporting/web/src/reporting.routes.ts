import type { Routes } from '@angular/router';
import { permittedOnly } from '@aula/identity/web';

export const reportingRoutes: Routes = [
  {
    path: 'coordinar',
    title: $localize`:@@reporting.coordinate:Coordinar`,
    canActivate: [permittedOnly('reporting.coverage.read')],
    loadComponent: () => import('./see-coverage/coverage-page').then((file) => file.CoveragePage),
  },
  {
    path: 'coordinar/personas',
    title: $localize`:@@reporting.people.title:Personas`,
    canActivate: [permittedOnly('reporting.people.list')],
    loadComponent: () => import('./see-people/people-page').then((file) => file.PeoplePage),
  },
];
