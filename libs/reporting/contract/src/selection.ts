import { courseKey } from '@aula/catalogue/contract';
import { day, named } from '@aula/platform/contract';
import { municipalityKey, stateKey } from '@aula/territory/contract';
import * as z from 'zod/mini';
import { period } from './period';

/**
 * What is counted. `accounts` is the denominator: who works there now, whatever the period and the course. `confirmed` are those among them of whom an enlace or
 * the coordination confirmed it; the others declared it themselves.
 */
export const FIGURES = ['accounts', 'confirmed', 'enrolled', 'completed'] as const;
export const figure = z.enum(FIGURES);
export type Figure = z.infer<typeof figure>;

/** Which people are counted. What is left out narrows nothing; without a state, the first of the caller's territory. */
export const selectionQuery = {
  state: z.optional(stateKey),
  municipality: z.optional(municipalityKey),
  course: z.optional(courseKey),
  period: z.optional(period),
};
export type SelectionQuery = z.infer<z.ZodMiniObject<typeof selectionQuery>>;

const place = z.object({ key: z.string(), name: z.string() });

/** What was chosen, with its names and days: all that a sentence about the figures needs. */
export const selection = named('Selection', z.object({
  state: place,
  /** Also where it is the only one that could be chosen. */
  municipality: z.nullable(place),
  course: z.nullable(z.object({ key: courseKey, title: z.string() })),
  /** First and last day of the period, in the territory's zone; null for all time. Where municipalities differ, the earliest first day. */
  days: z.nullable(z.object({ from: day, to: day })),
  /** Terms of office (`2024-2027`) where the period is the present administration; empty otherwise. */
  administrations: z.array(z.string()),
}));
export type Selection = z.infer<typeof selection>;
