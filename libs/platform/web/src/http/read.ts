import { computed, effect, inject, resource, type Signal, untracked } from '@angular/core';
import { type CallOf, type Endpoint, ProblemError, type ResultOf } from '@aula/platform/contract';
import { ConnectionStore } from '../connection/connection-store';
import { ApiClient } from './api-client';

export interface Read<T> {
  /** The last good answer; undefined until there is one. Never throws. Kept while reloading. */
  readonly value: Signal<T | undefined>;
  readonly error: Signal<ProblemError | undefined>;
  readonly isLoading: Signal<boolean>;
  reload(): void;
  /** Puts in what a write answered with, so that nothing is asked twice. */
  set(value: T): void;
}

/**
 * A read that follows its signals: asked again whenever `call` gives another call, not asked while it gives undefined.
 * A read that failed for want of a line is tried again by itself when the line is back. Needs an injection context.
 */
export function read<E extends Endpoint>(endpoint: E, call: () => CallOf<E> | undefined = () => ({})): Read<ResultOf<E>> {
  const api = inject(ApiClient);
  const connection = inject(ConnectionStore);
  const answer = resource<ResultOf<E>, CallOf<E> | undefined>({
    params: call,
    loader: ({ params, abortSignal }) => api.call(endpoint, params ?? {}, { signal: abortSignal }),
  });
  const error = computed(() => {
    const cause = answer.error();
    return cause === undefined ? undefined : cause instanceof ProblemError ? cause : unexpected();
  });
  effect(() => {
    if (connection.isOnline() && untracked(error)?.problem.code === 'request.offline') untracked(() => answer.reload());
  });
  return {
    value: computed(() => (answer.hasValue() ? answer.value() : undefined)),
    error,
    isLoading: answer.isLoading,
    reload: () => void answer.reload(),
    set: (value) => answer.set(value),
  };
}

function unexpected(): ProblemError {
  return new ProblemError({ status: 0, code: 'request.unexpected', title: '', correlationId: '' });
}
