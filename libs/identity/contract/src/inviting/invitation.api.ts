import { endpoint, named } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { session, signUp } from '../account';
import { acceptInvitation, invitation, invitationInAddress, userNameSuggestion } from './invitation';
import { invitationChoices, madeInvitationCode, makeInvitationCode } from './made-invitation-code';
import { codeAsked } from '../ways-in.api';

const madeInvitationCodes = named('MadeInvitationCodes', z.object({ items: z.array(madeInvitationCode) }));
const nameTyped = z.optional(z.string().check(z.maxLength(80)));

export const invitationApi = {
  /** Those that still hold first, then the newest. */
  listInvitationCodes: endpoint({ method: 'GET', path: '/invitation-codes', allow: 'identity.invitation.manage', response: madeInvitationCodes }),
  readInvitationCode: endpoint({ method: 'GET', path: '/invitation-codes/:codeId', params: { codeId: z.uuid() }, allow: 'identity.invitation.manage', response: madeInvitationCode }),
  makeInvitationCode: endpoint({ method: 'POST', path: '/invitation-codes', allow: 'identity.invitation.manage', isCreating: true, body: makeInvitationCode, response: madeInvitationCode }),
  /** For good and at once. Accounts that were opened with it stay. One that was revoked before is answered as it stands. */
  revokeInvitationCode: endpoint({ method: 'DELETE', path: '/invitation-codes/:codeId', params: { codeId: z.uuid() }, allow: 'identity.invitation.manage', response: madeInvitationCode }),
  readInvitationChoices: endpoint({ method: 'GET', path: '/invitation-choices', allow: 'identity.invitation.manage', response: invitationChoices }),
  readInvitation: endpoint({ method: 'GET', path: '/invitations/:code', params: { code: invitationInAddress }, allow: 'public', response: invitation }),
  /** Only with an invitation in hand, so that nobody else asks for names. */
  suggestUserName: endpoint({
    method: 'GET', path: '/invitations/:code/user-name', params: { code: invitationInAddress }, allow: 'public', response: userNameSuggestion,
    query: { givenNames: nameTyped, firstSurname: nameTyped, secondSurname: nameTyped, typed: z.optional(z.string().check(z.maxLength(60))) },
  }),
  /** Opens an account and signs in. A retry signs in again, and uses nothing up. */
  acceptInvitation: endpoint({ method: 'POST', path: '/invitations/:code/account', params: { code: invitationInAddress }, allow: 'public', body: acceptInvitation, response: session }),
  /** With a code and an e-mail: opens an account and mails the code that signs in. An e-mail with an account is answered alike, and uses nothing up. */
  signUpInvited: endpoint({ method: 'POST', path: '/invitations/:code/sign-up', params: { code: invitationInAddress }, allow: 'public', body: signUp, response: codeAsked }),
};
