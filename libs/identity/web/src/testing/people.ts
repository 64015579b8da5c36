import type { Account, Session } from '@aula/identity/contract';

export const municipality = { key: '08030', name: 'Guazapares', stateKey: '08', stateName: 'Chihuahua', timeZone: 'America/Chihuahua' };

/** Xóchitl of Guazapares, for screen specs. */
export function person(changed: Partial<Account> = {}): Account {
  return {
    id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', givenNames: 'Xóchitl', firstSurname: 'Peñafiel', secondSurname: 'Güereña', email: 'xochitl@example.mx',
    municipality,
    agency: 'Unidad de Transparencia', position: 'Titular', isDemo: false, roles: [{ role: 'learner', scope: 'own', key: '' }], permissions: [], ...changed,
  };
}

export const signedIn = (changed: Partial<Account> = {}): Session => ({ account: person(changed) });
