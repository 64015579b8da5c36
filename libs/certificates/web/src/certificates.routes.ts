import type { Routes } from '@angular/router';
import { signedInOnly } from '@aula/identity/web';

export const certificatesRoutes: Routes = [
  {
    path: 'constancias',
    title: $localize`:@@certificates.your-certificates:Tus constancias`,
    canActivate: [signedInOnly],
    loadComponent: () => import('./own-certificates/certificates-page').then((file) => file.CertificatesPage),
  },
];
