import type { Account } from '@aula/identity/contract';

/** Whoever is signed in, for specs: Xóchitl of Guazapares. */
export function anAccount(changes: Partial<Account> = {}): Account {
  return {
    id: '0190b7a0-0000-7000-8000-0000000000f1', givenNames: 'Xóchitl', firstSurname: 'Ramírez', secondSurname: null, email: 'xochitl@ejemplo.mx',
    municipality: { key: '08030', name: 'Guazapares', stateKey: '08', stateName: 'Chihuahua', timeZone: 'America/Chihuahua' },
    agency: 'Unidad de Transparencia', position: 'Titular', isDemo: true, roles: [], permissions: [], ...changes,
  };
}
