// Everybody has it already: reached from here too, the bundler leaves it in one file.
import '../identity.api';
import { invitationApi } from './invitation.api';
import { recoveryApi } from './recovery.api';
import { sentInvitationsApi } from './sent-invitations.api';

// A second door, for the pages that need it: whatever `identityApi` names is in everybody's first bundle.
export { acceptInvitation, type AcceptInvitation, type Invitation, type InvitedCourse, type InvitedPlace, type InvitedRole, INVITED_ROLES, type UserNameSuggestion } from './invitation';
export { invitationCodeFrom, readInvitationCode, readRecoveryCode, recoveryCodeFrom, SYMBOLS_OF_CODES } from './invitation-code';
export { CODE_USES_MAXIMUM, type InvitationChoices, type MadeInvitationCode, makeInvitationCode, type MakeInvitationCode } from './made-invitation-code';
export { type IssuedRecovery, recover, type Recover } from './recovery.api';
export {
  type BatchProgress, IMPORT_ROWS_MAXIMUM, type ImportCheck, type ImportFault, type ImportResult, INVITATIONS_ON_PAGE, MINUTES_BETWEEN_MAILS, sendInvitation, type SendInvitation, type SentInvitation, type SentInvitations,
} from './sent-invitation';
export { userName } from './user-name';

/** Inviting people, what they do with an invitation, and the way back for whoever has no e-mail. */
export const invitingApi = { ...invitationApi, ...recoveryApi, ...sentInvitationsApi };
