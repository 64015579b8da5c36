import { instant, languages, line, named } from '@aula/platform/contract';
import { municipality, municipalityKey } from '@aula/territory/contract';
import * as z from 'zod/mini';
import { email } from '../account';
import { invitedCourse, invitedCourseKey, invitedRole } from './invitation';

export const INVITATIONS_ON_PAGE = 25;
/** Between two mails of one invitation. */
export const MINUTES_BETWEEN_MAILS = 10;
export const IMPORT_ROWS_MAXIMUM = 5_000;

const maybe = (schema: ReturnType<typeof line>) => z.optional(schema);

/** An invitation to one e-mail. What is known of the person fills in their sign-up, and they may change it. */
export const sendInvitation = named('SendInvitation', z.strictObject({
  email,
  givenNames: maybe(line(80)),
  firstSurname: maybe(line(80)),
  secondSurname: maybe(line(80)),
  municipalityKey,
  agency: maybe(line(120)),
  position: maybe(line(120)),
  role: z._default(invitedRole, 'learner'),
  courseKey: z.optional(invitedCourseKey),
  /** Of the mail. */
  language: z._default(languages, 'es'),
}));
export type SendInvitation = z.infer<typeof sendInvitation>;

/** `waiting`: the mail has not gone out yet. `opened`: an account was opened with it. */
export const sentInvitation = named('SentInvitation', z.object({
  id: z.uuid(),
  email: z.string(),
  givenNames: z.string(),
  firstSurname: z.string(),
  secondSurname: z.nullable(z.string()),
  municipality,
  agency: z.string(),
  position: z.string(),
  role: invitedRole,
  course: z.nullable(invitedCourse),
  invitedAt: instant,
  endsAt: instant,
  /** When the mail went out last; null while one is on its way. */
  sentAt: z.nullable(instant),
  state: z.enum(['waiting', 'sent', 'opened', 'ended', 'withdrawn']),
}));
export type SentInvitation = z.infer<typeof sentInvitation>;

export const sentInvitations = named('SentInvitations', z.object({ total: z.int(), page: z.int(), items: z.array(sentInvitation) }));
export type SentInvitations = z.infer<typeof sentInvitations>;

/** A CSV file as it lies on somebody's disk, whatever its encoding: base64 of its bytes. */
export const peopleFile = named('PeopleFile', z.strictObject({
  file: z.string().check(z.minLength(1), z.maxLength(2_800_000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
  /** Of the sentences. */
  language: z._default(languages, 'es'),
}));

const importFault = named('ImportFault', z.object({
  /** Of the file, as an editor counts; the header is 1. */
  line: z.int(),
  /** As the file calls it; empty where the whole line or file is at fault. */
  column: z.string(),
  sentence: z.string(),
}));
export type ImportFault = z.infer<typeof importFault>;

const importCounts = {
  /** Rows with somebody in them. */
  rows: z.int(),
  /** Would be invited, or were. */
  invited: z.int(),
  /** Have an open invitation already: nothing changes for them. */
  known: z.int(),
  /** Have an account already. */
  members: z.int(),
};

/** What a file would do. With a single fault it does nothing. */
export const importCheck = named('ImportCheck', z.object({
  ...importCounts,
  /** All of them. */
  faultCount: z.int(),
  /** The first hundred; the report has all. */
  faults: z.array(importFault),
  /** The file once more, as CSV in UTF-8, with what was found beside each row. */
  report: z.string(),
}));
export type ImportCheck = z.infer<typeof importCheck>;

export const importResult = named('ImportResult', z.object({ ...importCounts, batchId: z.uuid() }));
export type ImportResult = z.infer<typeof importResult>;

/** How far the mails of an import are. */
export const batchProgress = named('BatchProgress', z.object({ total: z.int(), sent: z.int() }));
export type BatchProgress = z.infer<typeof batchProgress>;
