import type { NextFunction, Response } from 'express';
import type { AulaRequest } from '../http/endpoint.decorator';
import { routeOf } from '../metrics/count-requests';
import type { Traces } from './traces';

/** Runs after the correlation id is known: it is the trace. No trace is taken over from whoever asks. */
export function traceRequests(traces: Traces) {
  return (request: AulaRequest, response: Response, next: NextFunction): void => {
    const span = traces.begin('request', request.method);
    response.once('close', () => {
      const route = routeOf(request);
      const attributes = { 'http.request.method': request.method, 'http.route': route, 'http.response.status_code': response.statusCode };
      span.end({ name: `${request.method} ${route}`, attributes, isFailed: response.statusCode >= 500 });
    });
    span.run(next);
  };
}
