import type { Routes } from '@angular/router';
import { permittedOnly } from '@aula/identity/web';

export const reportingRoutes: Routes = [
  {
    path: 'coordinar',
    title: $localize`:@@reporting.coordinate:Coordinar`,
    canActivate: [permittedOnly('reporting.coverage.read')],
    loadComponent: () => import('./see-coverage/coverage-page').then((file) => file.CoveragePage),
  },
];
