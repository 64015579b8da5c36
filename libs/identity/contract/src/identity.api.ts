import { endpoint, named, nothing } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { demoAccount, privacyNotice, session, signIn, signUp } from './account';

const done = named('Done', nothing);
const demoAccounts = named('DemoAccounts', z.object({ items: z.array(demoAccount) }));

export const identityApi = {
  /** Opens an account and signs in. A retry with the same e-mail and passphrase signs in again. */
  signUp: endpoint({ method: 'POST', path: '/accounts', allow: 'public', body: signUp, response: session }),
  signIn: endpoint({ method: 'POST', path: '/session', allow: 'public', body: signIn, response: session }),
  signOut: endpoint({ method: 'DELETE', path: '/session', allow: 'public', response: done }),
  /** Who I am; `account: null` for a visitor. */
  readSession: endpoint({ method: 'GET', path: '/session', allow: 'public', response: session }),
  readPrivacyNotice: endpoint({ method: 'GET', path: '/privacy-notice', allow: 'public', response: privacyNotice }),
  listDemoAccounts: endpoint({ method: 'GET', path: '/demo-accounts', allow: 'public', response: demoAccounts }),
};
