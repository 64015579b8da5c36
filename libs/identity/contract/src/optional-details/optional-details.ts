import { instant, languages, named } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** What people may say about themselves, and never must. Each is asked for, kept and taken back apart. */
export const OPTIONAL_FIELDS = ['sex', 'gender', 'indigenous-language', 'indigenous-identity', 'accessibility'] as const;
export type OptionalField = (typeof OPTIONAL_FIELDS)[number];

export const OPTIONAL_WORDS_MAXIMUM = 200;

const answer = {
  field: z.enum(OPTIONAL_FIELDS),
  choices: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)),
  words: z.string().check(z.overwrite((text) => text.normalize('NFC').trim()), z.maxLength(OPTIONAL_WORDS_MAXIMUM)),
};

/** Which choices a question has, and how many it takes, says `isOffered`. */
export const saveOptionalDetail = named('SaveOptionalDetail', z.strictObject({
  ...answer,
  /** Version of the purpose that was on the screen, and is consented to. */
  purpose: z.string().check(z.minLength(1), z.maxLength(40)),
}));
export type SaveOptionalDetail = z.infer<typeof saveOptionalDetail>;

export const optionalDetail = named('OptionalDetail', z.object({ ...answer, consentedAt: instant }));
export type OptionalDetail = z.infer<typeof optionalDetail>;

export const optionalDetails = named('OptionalDetails', z.object({
  /** What the answers are for, in the language asked for; Spanish binds. */
  purpose: z.object({ version: z.string(), language: languages, text: z.string() }),
  /** What is kept now. */
  items: z.array(optionalDetail),
}));
export type OptionalDetails = z.infer<typeof optionalDetails>;
