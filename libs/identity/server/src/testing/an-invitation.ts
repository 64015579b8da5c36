import type { AcceptInvitation, MakeInvitationCode } from '@aula/identity/contract/inviting';
import { CURRENT_NOTICE } from '../privacy-notice/current-notice';

/** A code that staff of Chihuahua might make: for three people of Juárez, until the end of the month. */
export function aMakeInvitationCode(changes: Partial<MakeInvitationCode> = {}): MakeInvitationCode {
  return { placeKey: '08037', role: 'learner', limit: 3, endsOn: '2026-11-30', ...changes };
}

/** A form that somebody with a code and without an e-mail might send. */
export function anAcceptance(changes: Partial<AcceptInvitation> = {}): AcceptInvitation {
  return {
    givenNames: 'Nabor', firstSurname: 'Ochoa', secondSurname: 'Lara', userName: 'nabor.ochoa', passphrase: 'cuatro tunas rojas bajo el mezquite',
    municipalityKey: '08037', agency: 'Obras Públicas', position: 'Auxiliar', acceptedNotice: CURRENT_NOTICE.version, language: 'es', attempt: '0190b7a0-0000-7000-8000-0000000000aa', ...changes,
  };
}
