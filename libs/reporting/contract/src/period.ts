import { day } from '@aula/platform/contract';
import * as z from 'zod/mini';

/**
 * Periods that move with the present. `administration`: since each municipality's own administration took office;
 * `year`: since the first of January; `last-90-days`: today and the 89 days before.
 */
export const RUNNING_PERIODS = ['administration', 'year', 'last-90-days'] as const;
export type RunningPeriod = (typeof RUNNING_PERIODS)[number];

/** Two days of this century, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const DAYS = /^(20\d{2}-\d{2}-\d{2})\.\.(20\d{2}-\d{2}-\d{2})$/;

/** The days that `2026-01-01..2026-11-27` names; undefined for anything else, also for days that no calendar has. */
export function daysNamed(text: string): Days | undefined {
  const [, from = '', to = ''] = DAYS.exec(text) ?? [];
  return [from, to].every((one) => z.safeParse(day, one).success) && from <= to ? { from, to } : undefined;
}

/** A running period, or two days. */
export const period = z.union([
  z.enum(RUNNING_PERIODS),
  z.string().check(z.regex(DAYS), z.refine((text) => daysNamed(text) !== undefined)),
]);
export type Period = z.infer<typeof period>;
