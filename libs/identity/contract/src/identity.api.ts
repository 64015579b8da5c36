import { endpoint, named, nothing } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { demoAccount, session, signIn, signUp } from './account';
import { ownSessions } from './own-session';
import { privacyApi } from './privacy.api';
import { languageChoice, profile, saveProfile } from './profile';
import { sharedSessionApi } from './shared-session.api';
import { codeAsked, waysInApi } from './ways-in.api';

const done = named('Done', nothing);
const demoAccounts = named('DemoAccounts', z.object({ items: z.array(demoAccount) }));

export const identityApi = {
  ...waysInApi,
  /** Opens an account and mails the code that signs in. An e-mail with an account is answered alike, and its owner gets a code too. */
  signUp: endpoint({ method: 'POST', path: '/accounts', allow: 'public', body: signUp, response: codeAsked }),
  signIn: endpoint({ method: 'POST', path: '/session', allow: 'public', body: signIn, response: session }),
  signOut: endpoint({ method: 'DELETE', path: '/session', allow: 'public', response: done }),
  /** Who I am; `account: null` for a visitor. */
  readSession: endpoint({ method: 'GET', path: '/session', allow: 'public', response: session }),
  readProfile: endpoint({ method: 'GET', path: '/account/profile', allow: 'identity.profile.read-own', response: profile }),
  /** What stands already is answered as saved, so a retry does no harm. Another place of work is a new one from today on; the one before is kept with its dates. */
  saveProfile: endpoint({ method: 'PUT', path: '/account/profile', allow: 'identity.profile.save-own', body: saveProfile, response: profile }),
  chooseLanguage: endpoint({ method: 'PUT', path: '/account/language', allow: 'identity.profile.save-own', body: languageChoice, response: languageChoice }),
  listSessions: endpoint({ method: 'GET', path: '/account/sessions', allow: 'identity.session.read-own', response: ownSessions }),
  /** Ends one for good and at once. One that has ended already, or is somebody else's, changes nothing. */
  endSession: endpoint({
    method: 'DELETE', path: '/account/sessions/:sessionId', params: { sessionId: z.uuid() },
    allow: 'identity.session.end-own', response: ownSessions,
  }),
  /** Ends all but the one that asks. */
  endOtherSessions: endpoint({ method: 'DELETE', path: '/account/sessions', allow: 'identity.session.end-own', response: ownSessions }),
  ...sharedSessionApi,
  ...privacyApi,
  listDemoAccounts: endpoint({ method: 'GET', path: '/demo-accounts', allow: 'public', response: demoAccounts }),
};
