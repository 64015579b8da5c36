import type { NestExpressApplication } from '@nestjs/platform-express';
import { platformApi } from '@aula/platform/contract';
import compression from 'compression';
import type { Environment } from '../config/environment';
import { json, type NextFunction, type Request, type Response } from 'express';
import { HealthService } from '../health/health.service';
import { countRequests } from '../metrics/count-requests';
import { Metrics } from '../metrics/metrics';
import { compressAtOnce } from './compress-at-once';
import { traceRequests } from '../tracing/trace-requests';
import { Traces } from '../tracing/traces';
import { correlate } from './correlation';
import { securityHeaders } from './security-headers';

const BODY_MAXIMUM = '256kb';
/** Of what brings a file: by agreement, addresses that end in `/import` or `/import/check`. */
const BRINGS_FILE = /\/import(\/check)?$/;
const FILE_MAXIMUM = '3mb';
const POLICY_REPORTS = `/api${platformApi.reportPolicyViolation.path}`;
/** As browsers send them. */
const REPORT = 'application/csp-report';
const REPORT_MAXIMUM = '16kb';

/** What runs before Nest's own readers: correlation first, so that even a body that cannot be read is answered with its id. */
export function prepareHttp(app: NestExpressApplication, { PUBLIC_URL }: Pick<Environment, 'PUBLIC_URL'>): void {
  const isHttps = PUBLIC_URL.startsWith('https:');
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // Whoever stands right before us says for whom: limits count by address. A proxy of ours is on this machine or in its private network.
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  const metrics = app.get(Metrics);
  if (metrics.isOn) app.use(countRequests(metrics));
  app.use(correlate);
  const traces = app.get(Traces);
  if (traces.isOn) app.use(traceRequests(traces));
  app.use(keepPrivate);
  app.use(hangUpWhenStopping(app.get(HealthService)));
  app.use(securityHeaders(isHttps));
  app.use(compression());
  app.use(compressAtOnce);
  app.use(POLICY_REPORTS, json({ type: REPORT, limit: REPORT_MAXIMUM }));
  app.use(BRINGS_FILE, json({ limit: FILE_MAXIMUM }));
  app.useBodyParser('json', { limit: BODY_MAXIMUM });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
}

/** Unless a route says more: the person's own browser may keep an answer, and asks each time whether it still holds. */
function keepPrivate(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'private, no-cache');
  next();
}

/** Whoever keeps a line open would hold the process up: the last answer on each says that it is the last. */
function hangUpWhenStopping(health: HealthService) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    if (health.isStopping) response.setHeader('Connection', 'close');
    next();
  };
}
