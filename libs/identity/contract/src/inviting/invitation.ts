import { instant, languages, line, named, type Role } from '@aula/platform/contract';
import { municipalityKey } from '@aula/territory/contract';
import * as z from 'zod/mini';
import { isShared, PASSPHRASE_MAXIMUM, PASSPHRASE_MINIMUM } from '../account';
import { readInvitationCode } from './invitation-code';
import { userName } from './user-name';

/** Nobody becomes an administrator or an auditor by what is read aloud or lies in a mailbox. */
export const INVITED_ROLES = ['learner', 'trainer', 'liaison', 'coordinator'] as const satisfies readonly Role[];
export const invitedRole = z.enum(INVITED_ROLES);
export type InvitedRole = z.infer<typeof invitedRole>;

/** INEGI key of a state (`08`), whose people may work in any of its municipalities, or of one municipality (`08037`). */
export const placeKey = z.string().check(z.regex(/^\d{2}(\d{3})?$/));

/** The catalogue stands above, and says itself whether there is such a course. */
export const invitedCourseKey = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40));

export const invitedPlace = named('InvitedPlace', z.object({
  key: placeKey,
  name: z.string(),
  /** Null where the place is a state. */
  stateName: z.nullable(z.string()),
}));
export type InvitedPlace = z.infer<typeof invitedPlace>;

export const invitedCourse = named('InvitedCourse', z.object({ key: z.string(), title: z.string() }));
export type InvitedCourse = z.infer<typeof invitedCourse>;

/** What whoever holds a code, or the link of a mail, is invited to. */
export const invitation = named('Invitation', z.object({
  /** `code` was read aloud or lies on a sheet, `mail` was sent to one person. */
  kind: z.enum(['code', 'mail']),
  place: invitedPlace,
  role: invitedRole,
  course: z.nullable(invitedCourse),
  /** Null where the house itself invites. */
  inviter: z.nullable(z.object({ name: z.string(), agency: z.string() })),
  endsAt: instant,
  /** In which `endsAt` is read: of a code, it ends a day there. */
  timeZone: z.string(),
  /** What the mail was written with; null for a code. */
  person: z.nullable(z.object({
    email: z.string(), givenNames: z.string(), firstSurname: z.string(), secondSurname: z.nullable(z.string()), agency: z.string(), position: z.string(),
  })),
}));
export type Invitation = z.infer<typeof invitation>;

/** As it stands in an address: a code however it was typed, or the secret of a mail's link. */
export const invitationInAddress = z.string().check(
  z.overwrite((typed) => readInvitationCode(typed) ?? typed.trim()),
  z.minLength(1), z.maxLength(100),
);

/** Opens an account at once: by user name and passphrase, or by the link of a mail, which shows whose the mailbox is. */
export const acceptInvitation = named('AcceptInvitation', z.strictObject({
  givenNames: line(80),
  firstSurname: line(80),
  secondSurname: z.optional(line(80)),
  /** Both of them of whoever comes with a code. The link of a mail knows its e-mail, and codes are mailed there. */
  userName: z.optional(userName),
  passphrase: z.optional(z.string().check(z.minLength(PASSPHRASE_MINIMUM), z.maxLength(PASSPHRASE_MAXIMUM))),
  /** Of the invitation, or one of its state. */
  municipalityKey,
  agency: line(120),
  position: line(120),
  acceptedNotice: z.string().check(z.minLength(1), z.maxLength(40)),
  /** Made by the page: whoever lost the answer on the way may send the same again. */
  attempt: z.uuid(),
  language: z._default(languages, 'es'),
  isShared,
}));
export type AcceptInvitation = z.infer<typeof acceptInvitation>;

/** A user name that nobody has, made from the names; and whether the one that was typed is free. Who has it is not told. */
export const userNameSuggestion = named('UserNameSuggestion', z.object({ suggestion: z.string(), isFree: z.nullable(z.boolean()) }));
export type UserNameSuggestion = z.infer<typeof userNameSuggestion>;
