import type { AccountRecord } from '@aula/identity/server';

/** As people introduce themselves: `Renata Villarreal Bustos`. */
export function fullName({ givenNames, firstSurname, secondSurname }: Pick<AccountRecord, 'givenNames' | 'firstSurname' | 'secondSurname'>): string {
  return [givenNames, firstSurname, secondSurname].filter(Boolean).join(' ');
}
