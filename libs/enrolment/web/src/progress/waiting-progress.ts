import { type RecordProgress, recordProgress } from '@aula/enrolment/contract';
import * as z from 'zod/mini';

const waitingProgress = z.record(z.string(), recordProgress);

/** Progress that the server does not have yet, by `course/lesson`. */
export type WaitingProgress = Readonly<z.infer<typeof waitingProgress>>;

/** What stands on the device; nothing when it is missing or was damaged. */
export function readWaiting(text: string | null): WaitingProgress {
  try {
    return z.parse(waitingProgress, JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

/** Progress only grows: the farther block, and completed stays completed. */
export function grown(one: RecordProgress | undefined, other: RecordProgress): RecordProgress {
  return one ? { block: Math.max(one.block, other.block), isCompleted: one.isCompleted || other.isCompleted } : other;
}

/** Whether the one holds all that the other says. */
export function covers(one: RecordProgress, other: RecordProgress): boolean {
  return one.block >= other.block && (one.isCompleted || !other.isCompleted);
}
