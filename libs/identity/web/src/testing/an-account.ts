import type { Account, Session } from '@aula/identity/contract';

export const municipality = { key: '08030', name: 'Guazapares', stateKey: '08', stateName: 'Chihuahua', timeZone: 'America/Chihuahua' };

/** Whoever is signed in, for specs: Xóchitl of Guazapares. */
export function anAccount(changes: Partial<Account> = {}): Account {
  return {
    id: '0190b7a0-0000-7000-8000-0000000000f1', givenNames: 'Xóchitl', firstSurname: 'Peñafiel', secondSurname: 'Güereña', email: 'xochitl@example.mx', userName: null, language: 'es',
    municipality,
    agency: 'Unidad de Transparencia', position: 'Titular', isDemo: false, notice: 'known', roles: [{ role: 'learner', scope: 'own', key: '' }], permissions: [], ...changes,
  };
}

export const signedIn = (changes: Partial<Account> = {}): Session => ({ account: anAccount(changes) });
