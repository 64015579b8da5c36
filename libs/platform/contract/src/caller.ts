import * as z from 'zod/mini';
import { addressOf, type CallOf, type Endpoint, type ResultOf } from './endpoint';
import { problem, ProblemError } from './problem';

export interface CallerOptions {
  /** Origin of the API; empty for the page's own. */
  readonly base: string;
  readonly headers?: () => Record<string, string>;
  /** Tests check every answer against the contract. */
  readonly isChecked?: boolean;
}

/** The typed call outside the browser application: tests, tools and other systems. Throws `ProblemError`. */
export function caller({ base, headers = () => ({}), isChecked = false }: CallerOptions) {
  return async <E extends Endpoint>(endpoint: E, call: CallOf<E> = {}, extra: Record<string, string> = {}): Promise<ResultOf<E>> => {
    const hasBody = call.body !== undefined;
    const answer = await fetch(`${base}${addressOf(endpoint, call)}`, {
      method: endpoint.method,
      headers: { ...headers(), ...(hasBody && { 'content-type': 'application/json' }), ...extra },
      ...(hasBody && { body: JSON.stringify(call.body) }),
    });
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    const body: unknown = isJson ? await answer.json() : await answer.text();
    if (!answer.ok) throw new ProblemError(z.parse(problem, body));
    return (isChecked ? z.parse(endpoint.response, body) : body) as ResultOf<E>;
  };
}
