import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import type { AulaRequest } from './endpoint.decorator';

const ids = new AsyncLocalStorage<string>();
const ACCEPTED = /^[\w-]{8,64}$/;

/** The id that ties together the answer, the log lines and the outbox rows of one request; undefined outside requests and jobs. */
export function correlationId(): string | undefined {
  return ids.getStore();
}

/** A job goes on under the id of the request that asked for it. */
export function withCorrelationId<Result>(id: string, work: () => Result): Result {
  return ids.run(id, work);
}

/** Takes over a well-formed `X-Correlation-Id` or makes one, and answers with it. */
export function correlate(request: AulaRequest, response: Response, next: NextFunction): void {
  const given = request.get('x-correlation-id');
  const id = given && ACCEPTED.test(given) ? given : randomUUID();
  request.correlationId = id;
  response.setHeader('X-Correlation-Id', id);
  ids.run(id, next);
}
