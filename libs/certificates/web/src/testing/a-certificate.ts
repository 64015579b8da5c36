import type { Certificate, OwnCertificates } from '@aula/certificates/contract';

export function aCertificate(changes: Partial<Certificate> = {}): Certificate {
  return {
    folio: 'AA-7F3K-92QX', state: 'vigente', version: 1, name: 'Xóchitl Ramírez', courseKey: 'ga-101', courseTitle: 'Fundamentos de gobierno abierto',
    hours: 6, completedOn: '2026-11-22', issuedAt: '2026-11-22T18:00:00Z', ...changes,
  };
}

export function pending(waitsFor: 'name' | 'printing'): OwnCertificates['pending'] {
  return [{ courseKey: 'ga-101', courseTitle: 'Fundamentos de gobierno abierto', waitsFor }];
}
