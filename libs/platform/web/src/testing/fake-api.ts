import { type Provider, signal } from '@angular/core';
import { addressOf, type CallOf, type Endpoint, ProblemError, type ResultOf } from '@aula/platform/contract';
import { ApiClient, type CallOptions } from '../http/api-client';

export interface MadeCall {
  readonly endpoint: Endpoint;
  readonly address: string;
  readonly body: unknown;
  readonly options: CallOptions;
}

type Answer = (call: MadeCall) => unknown;

/** Stands in for the API in screen specs: answers by endpoint, keeps what was asked. An endpoint without an answer fails the spec. */
export class FakeApi {
  readonly calls: MadeCall[] = [];
  /** As the real one tells it; set it to say that the roles are others. */
  readonly rolesMark = signal<string | undefined>(undefined);
  /** As the real one tells it; add one to say that the session has ended. */
  readonly refusals = signal(0);
  private readonly answers = new Map<Endpoint, Answer>();

  /** The answer from now on, or what computes it. */
  answer<E extends Endpoint>(endpoint: E, answer: ResultOf<E> | ((call: MadeCall) => ResultOf<E> | Promise<ResultOf<E>>)): this {
    this.answers.set(endpoint, typeof answer === 'function' ? (answer as Answer) : () => answer);
    return this;
  }

  /** Fails from now on, with this code. */
  fail(endpoint: Endpoint, code: string, more: Partial<ProblemError['problem']> = {}): this {
    this.answers.set(endpoint, () => { throw new ProblemError({ status: 0, code, title: '', correlationId: '', ...more }); });
    return this;
  }

  callsOf(endpoint: Endpoint): readonly MadeCall[] {
    return this.calls.filter((call) => call.endpoint === endpoint);
  }

  async call<E extends Endpoint>(endpoint: E, call: CallOf<E> = {}, options: CallOptions = {}): Promise<ResultOf<E>> {
    const made: MadeCall = { endpoint, address: addressOf(endpoint, call), body: call.body, options };
    this.calls.push(made);
    const answer = this.answers.get(endpoint);
    if (!answer) throw new Error(`FakeApi has no answer for ${endpoint.method} ${made.address}`);
    return (await answer(made)) as ResultOf<E>;
  }

  provide(): Provider {
    return { provide: ApiClient, useValue: this };
  }
}
