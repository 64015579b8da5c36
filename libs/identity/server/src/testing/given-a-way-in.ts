import { randomUUID } from 'node:crypto';
import { identityApi, type Session, type SignUp } from '@aula/identity/contract';
import { type GivenApplication, truthOf } from '@aula/platform/testing';
import { PassphraseHasher } from '../passphrase/passphrase-hasher';
import type { Browser } from './browser';
import { aSignUp } from './given-identity';
import { mailedTo } from './mailed-to';

export const PASSPHRASE = 'cuatro tunas rojas bajo el mezquite';

/** Signs up and in with the code, in this browser. */
export async function signUpIn({ database }: Pick<GivenApplication, 'database'>, browser: Browser, changes: Partial<SignUp> = {}): Promise<Session> {
  const person = aSignUp(changes);
  await browser.send(identityApi.signUp, person);
  const email = person.email.trim().toLowerCase();
  const { code } = await mailedTo(database, email);
  return (await browser.send(identityApi.signInByCode, { email, code, attempt: randomUUID() })).body;
}

/** As if the person had set it in their account. */
export async function givenAPassphrase({ app, database }: Pick<GivenApplication, 'app' | 'database'>, email: string, passphrase = PASSPHRASE): Promise<void> {
  await truthOf(database, 'update account set passphrase_hash = $2 where email = $1', [email, await app.get(PassphraseHasher).hash(passphrase)]);
}
