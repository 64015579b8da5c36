import { languages, line, named, ROLES } from '@aula/platform/contract';
import { municipality, municipalityKey } from '@aula/territory/contract';
import * as z from 'zod/mini';
import { noticeStandings } from './privacy-notice';

/** NIST SP 800-63B-4: fifteen characters where the passphrase is the only factor; no rules of composition. */
export const PASSPHRASE_MINIMUM = 15;
export const PASSPHRASE_MAXIMUM = 128;

export const email = z.string().check(
  z.overwrite((text) => text.normalize('NFC').trim().toLowerCase()),
  z.maxLength(254),
  z.email(),
);

/** Whether other people use the device too: then the session is short, and leaves nothing there. */
export const isShared = z.optional(z.boolean());

export const signUp = named('SignUp', z.strictObject({
  givenNames: line(80),
  firstSurname: line(80),
  secondSurname: z.optional(line(80)),
  email,
  municipalityKey,
  agency: line(120),
  position: line(120),
  /** Version of the privacy notice that was shown and accepted. */
  acceptedNotice: z.string().check(z.minLength(1), z.maxLength(40)),
  /** Of the interface in which the account was opened; messages go out in it. */
  language: z._default(languages, 'es'),
}));
export type SignUp = z.infer<typeof signUp>;

export const signIn = named('SignIn', z.strictObject({
  /** Or the user name of whoever has none. */
  email: z.string().check(z.minLength(1), z.maxLength(254)),
  passphrase: z.string().check(z.minLength(1), z.maxLength(PASSPHRASE_MAXIMUM)),
  isShared,
}));
export type SignIn = z.input<typeof signIn>;

/** Where a role reaches: one's own records, a municipality, a state, or everything. `key` is an INEGI key, empty for `own` and `all`. */
export const roleWithScope = named('RoleWithScope', z.object({
  role: z.enum(ROLES),
  scope: z.enum(['own', 'municipality', 'state', 'all']),
  key: z.string(),
}));
export type RoleWithScope = z.infer<typeof roleWithScope>;

export const account = named('Account', z.object({
  id: z.uuid(),
  givenNames: z.string(),
  firstSurname: z.string(),
  secondSurname: z.nullable(z.string()),
  /** Null for whoever signs in by user name. */
  email: z.nullable(z.string()),
  userName: z.nullable(z.string()),
  language: languages,
  municipality: z.nullable(municipality),
  agency: z.string(),
  position: z.string(),
  isDemo: z.boolean(),
  notice: noticeStandings,
  roles: z.array(roleWithScope),
  permissions: z.array(z.string()),
}));
export type Account = z.infer<typeof account>;

/** `account` is null for a visitor. */
export const session = named('Session', z.object({
  account: z.nullable(account),
  /** What is still to be done: to type the second code, before there is a session; or to set a second step up, before there is more than one's own. */
  step: z.optional(z.enum(['enter-code', 'set-up'])),
  /** On a device that other people use too. */
  isShared,
}));
export type Session = z.infer<typeof session>;

/** A marked, invented person to try the demo with. Empty outside demo mode. */
export const demoAccount = named('DemoAccount', z.object({ email: z.string(), name: z.string(), role: z.enum(ROLES), place: z.string(), passphrase: z.string() }));
export type DemoAccount = z.infer<typeof demoAccount>;
