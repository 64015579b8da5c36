import { day, languages, named } from '@aula/platform/contract';
import * as z from 'zod/mini';

/** The notice in force. Spanish is the text that binds; another language is a translation, and says so in `preface`. */
export const privacyNotice = named('PrivacyNotice', z.object({
  /** The day since which it holds, which is also its name. */
  version: day,
  language: languages,
  title: z.string(),
  preface: z.nullable(z.string()),
  /** The mail address that the sections name. */
  contact: z.string(),
  sections: z.array(z.object({ heading: z.string(), text: z.string() })),
}));
export type PrivacyNotice = z.infer<typeof privacyNotice>;
