import type * as z from 'zod/mini';

/** Something that has happened, in the past tense: `enrolment.course-completed`. Its data are ids only. */
export interface EventType<Data extends z.core.$ZodType = z.core.$ZodType> {
  readonly name: string;
  readonly data: Data;
}

export function defineEvent<Data extends z.core.$ZodType>(name: string, data: Data): EventType<Data> {
  return { name, data };
}
