import type { NextFunction, Response } from 'express';
import type { AulaRequest } from '../http/endpoint.decorator';
import type { Metrics } from './metrics';

/** What matched no route of ours, and was answered by none. */
const NO_ROUTE = 'none';
/** What Nest's own middleware runs for: a pattern, but none that says anything. */
const CATCH_ALL = /\*/;

/** The first that runs for a request, and the last that hears of it. */
export function countRequests(metrics: Metrics) {
  return (request: AulaRequest, response: Response, next: NextFunction): void => {
    const start = performance.now();
    response.once('close', () => {
      metrics.requestEnded({ method: request.method, route: routeOf(request), status: statusOf(response) }, (performance.now() - start) / 1_000);
    });
    next();
  };
}

/** The route as it was declared: as many as there are, however many addresses are asked for. */
export function routeOf({ servedAs, route }: AulaRequest): string {
  const path: unknown = (route as { path?: unknown } | undefined)?.path;
  if (servedAs) return servedAs;
  return typeof path === 'string' && !CATCH_ALL.test(path) ? path : NO_ROUTE;
}

function statusOf(response: Response): string {
  return response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'aborted';
}
