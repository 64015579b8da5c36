import { inject, Injectable, signal } from '@angular/core';
import { addressOf, type CallOf, type Endpoint, type Problem, problem, ProblemError, type ResultOf, ROLES_HEADER } from '@aula/platform/contract';
import { safeParse } from 'zod/mini';
import { ConnectionStore } from '../connection/connection-store';
import { FirstAnswers } from './first-answers';

/** A phone on a bad line keeps a dead request open for minutes; nobody waits longer than this. */
const PATIENCE_MS = 30_000;
const NOT_SIGNED_IN = 'request.not-signed-in';

export interface CallOptions {
  /** Give the same key when the same act is tried again; without one, each call of a creating endpoint brings a fresh key. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** The only way from the browser to the API. Rejects with `ProblemError`, whatever went wrong. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly connection = inject(ConnectionStore);
  private readonly first = inject(FirstAnswers);
  private readonly mark = signal<string | undefined>(undefined);
  /** Of the roles that the last answer was given by; undefined until somebody signed in was answered. */
  readonly rolesMark = this.mark.asReadonly();
  private readonly refused = signal(0);
  /** How often the API has answered that nobody is signed in here. */
  readonly refusals = this.refused.asReadonly();

  async call<E extends Endpoint>(endpoint: E, call: CallOf<E> = {}, options: CallOptions = {}): Promise<ResultOf<E>> {
    const known = endpoint.method === 'GET' ? this.first.take(addressOf(endpoint, call)) : undefined;
    if (known !== undefined) return known as ResultOf<E>;
    const answer = await this.send(endpoint, call, options);
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    const body: unknown = await (isJson ? answer.json() : answer.text()).catch((cause: unknown) => { throw this.lost(cause, options.signal); });
    if (!answer.ok) throw this.told(readProblem(answer.status, body));
    return body as ResultOf<E>;
  }

  private told(told: Problem): ProblemError {
    if (told.code === NOT_SIGNED_IN) this.refused.update((count) => count + 1);
    return new ProblemError(told);
  }

  private async send(endpoint: Endpoint, call: CallOf<Endpoint>, { idempotencyKey, signal }: CallOptions): Promise<Response> {
    const key = idempotencyKey ?? (endpoint.isCreating ? crypto.randomUUID() : undefined);
    const hasBody = call.body !== undefined;
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      const answer = await fetch(addressOf(endpoint, call), {
        method: endpoint.method,
        credentials: 'same-origin',
        headers: { ...(hasBody && { 'content-type': 'application/json' }), ...(key !== undefined && { 'idempotency-key': key }) },
        signal: signal ? AbortSignal.any([signal, patience]) : patience,
        ...(hasBody && { body: JSON.stringify(call.body) }),
      });
      this.connection.found();
      this.mark.update((before) => answer.headers.get(ROLES_HEADER) ?? before);
      return answer;
    } catch (cause) {
      throw this.lost(cause, signal);
    }
  }

  /** No answer came. A call that the page itself gave up says nothing about the line. */
  private lost(cause: unknown, signal: AbortSignal | undefined): unknown {
    if (signal?.aborted) return cause;
    this.connection.lost();
    return new ProblemError(ownProblem(0, 'request.offline'));
  }
}

/** A proxy in between answers in words of its own. */
function readProblem(status: number, body: unknown) {
  const parsed = safeParse(problem, body);
  if (parsed.success) return parsed.data;
  return ownProblem(status, [502, 503, 504].includes(status) ? 'request.unavailable' : 'request.unexpected');
}

function ownProblem(status: number, code: string) {
  return { status, code, title: code, correlationId: '' };
}
