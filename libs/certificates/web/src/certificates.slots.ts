import type { Provider } from '@angular/core';
import { provideSlot } from '@aula/platform/web';

/** What certificates show on the pages of lower floors. */
export const certificatesSlots: Provider[] = [
  provideSlot('home-card', () => import('./home/certificates-card').then((file) => file.CertificatesCard), 30),
];
