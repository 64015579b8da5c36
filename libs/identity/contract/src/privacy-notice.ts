import { day, languages, named } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** The notice in force. Spanish is the text that binds; another language is a translation, and says so in `preface`. */
export const simplifiedNotice = named('SimplifiedNotice', z.object({
  /** The day since which it holds, which is also its name. */
  version: day,
  language: languages,
  title: z.string(),
  preface: z.nullable(z.string()),
  /** The mail address that the sections name. */
  contact: z.string(),
  sections: z.array(z.object({ heading: z.string(), text: z.string() })),
}));
export type SimplifiedNotice = z.infer<typeof simplifiedNotice>;

/** What one version brought. */
export const noticeVersion = named('NoticeVersion', z.object({
  version: day,
  /** Data are used for something new: everybody is asked again. Otherwise it is only announced. */
  isPurposeChanged: z.boolean(),
  changes: z.string(),
}));
export type NoticeVersion = z.infer<typeof noticeVersion>;

/** The full notice, one of its versions. */
export const privacyNotice = named('PrivacyNotice', z.extend(simplifiedNotice, {
  /** Every version there was, the one in force first. */
  versions: z.array(noticeVersion),
}));
export type PrivacyNotice = z.infer<typeof privacyNotice>;

/** How a person stands to the notice in force: they know it, it is to be announced to them, or they are to be asked before anything else. */
export const noticeStandings = z.enum(['known', 'to-be-told', 'to-be-asked']);
export type NoticeStanding = z.infer<typeof noticeStandings>;

export const ownNotice = named('OwnNotice', z.object({ standing: noticeStandings }));

/** `language`: of the text that was on the screen. */
export const acceptNotice = named('AcceptNotice', z.strictObject({ version: day, language: languages }));
export type AcceptNotice = z.infer<typeof acceptNotice>;
