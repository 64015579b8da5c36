import { createHash, randomBytes } from 'node:crypto';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * The correlation id is the trace: it stands in the answer, in every log line, and in the outbox beside what follows from the request, so a job finds the
 * trace of its request without carrying anything more, in whatever process and however much later.
 */
export function traceIdOf(correlationId: string | undefined): string {
  if (correlationId === undefined) return randomBytes(16).toString('hex');
  const written = correlationId.toLowerCase();
  return UUID.test(written) ? written.replaceAll('-', '') : createHash('sha256').update(correlationId).digest('hex').slice(0, 32);
}
