// Browsers of signed-in people: they call as the web's ApiClient does, and note every answer they get.
import { setTimeout as pause } from 'node:timers/promises';
import { addressOf, ProblemError } from './web-code.mjs';

const PATIENCE_MS = 30_000;
/** How long somebody looks at "try again" before they do. */
const PRESS_AGAIN_MS = 250;

/**
 * @typedef {{ startedAt: number, endedAt: number }} Ack
 * @typedef {{ acks: Ack[], failures: string[] }} Journal
 */

/** @returns {Journal} */
export const newJournal = () => ({ acks: [], failures: [] });

/** @param {{ url: string, cookie: string, journal: Journal }} given */
export function openBrowser({ url, cookie, journal }) {
  return async (endpoint, call = {}, { idempotencyKey = endpoint.isCreating ? crypto.randomUUID() : undefined } = {}) => {
    const startedAt = performance.now();
    const hasBody = call.body !== undefined;
    try {
      const answer = await fetch(`${url}${addressOf(endpoint, call)}`, {
        method: endpoint.method,
        headers: { cookie, ...(hasBody && { 'content-type': 'application/json' }), ...(idempotencyKey && { 'idempotency-key': idempotencyKey }) },
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(hasBody && { body: JSON.stringify(call.body) }),
      });
      const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
      const body = await (isJson ? answer.json() : answer.text());
      if (!answer.ok) throw new ProblemError(toProblem(answer.status, body));
      journal.acks.push({ startedAt, endedAt: performance.now() });
      return body;
    } catch (error) {
      const told = error instanceof ProblemError ? error : new ProblemError({ status: 0, code: 'request.offline', title: '', correlationId: '' });
      journal.failures.push(`${told.problem.code} ${told.problem.correlationId}`);
      throw told;
    }
  };
}

/** A proxy in between answers in words of its own. */
const toProblem = (status, body) => (typeof body === 'object' && body?.code ? body : { status, code: [502, 503, 504].includes(status) ? 'request.unavailable' : 'request.unexpected', title: '', correlationId: '' });

/** Presses "try again" until it is answered; what is refused for good is thrown. @template T @param {() => Promise<T>} act @returns {Promise<T>} */
export async function insist(act) {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof ProblemError) || (error.problem.status > 0 && error.problem.status < 500)) throw error;
      await pause(PRESS_AGAIN_MS);
    }
  }
}

/** Everybody does their part, so many at a time. @template T @param {T[]} people @param {number} atOnce @param {(person: T, index: number) => Promise<void>} act */
export async function crowd(people, atOnce, act) {
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (next < people.length) {
      const index = next++;
      await act(people[index], index);
    }
  }));
}
