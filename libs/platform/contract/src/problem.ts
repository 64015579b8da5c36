import * as z from 'zod/mini';
import { named } from './endpoint';

/** `application/problem+json` (RFC 9457). `code` is what programs and the web's sentences go by. */
export const problem = named('Problem', z.object({
  status: z.int(),
  code: z.string(),
  title: z.string(),
  /** Also in the answer's `X-Correlation-Id` and in every log line of the request. */
  correlationId: z.string(),
  /** Figures the sentence may name, such as a limit. Never personal data. */
  details: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  /** One entry per field that does not fit the contract: `body.email`. */
  errors: z.optional(z.array(z.object({ path: z.string(), code: z.string() }))),
}));
export type Problem = z.infer<typeof problem>;

/** A call was answered with a problem. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code} (${problem.status})`);
  }
}

/** Codes the platform itself may answer with, beside those of the domains. */
export const platformErrors = {
  'request.invalid': 400,
  'request.malformed': 400,
  'request.no-idempotency-key': 400,
  'request.idempotency-key-reused': 422,
  'request.cross-site': 403,
  'request.needs-https': 403,
  'request.too-large': 413,
  'request.not-found': 404,
  'request.not-signed-in': 401,
  'request.not-allowed': 403,
  'request.unexpected': 500,
  'request.unavailable': 503,
} as const satisfies ErrorCodes;

/** Error codes of a domain with the HTTP status of each. */
export type ErrorCodes = Readonly<Record<string, number>>;
