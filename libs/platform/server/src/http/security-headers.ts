import { platformApi } from '@aula/platform/contract';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** Angular's own policies, that of its components, and ours for lessons (`inert-document.ts`). No other code may make HTML, scripts or their addresses out of text. */
const TRUSTED_TYPES = ['angular', 'angular#components', 'aula#lesson'];
/** What no page of ours uses, also not by a script that somebody slipped in. */
const SWITCHED_OFF = ['accelerometer', 'autoplay', 'bluetooth', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'];
const PERMISSIONS_POLICY = SWITCHED_OFF.map((feature) => `${feature}=()`).join(', ');

/**
 * The Content Security Policy of the application's pages. With a nonce, only style elements that carry it hold: Angular writes the components' styles
 * as such. Reports go to `report-uri`, which every browser knows and sends at once; `report-to` waits, and is not known to all.
 */
export function contentPolicy({ isHttps, nonce }: { isHttps: boolean; nonce?: string }): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'self'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${TRUSTED_TYPES.join(' ')}`,
    `report-uri /api${platformApi.reportPolicyViolation.path}`,
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** On every answer, whoever gives it. */
export function securityHeaders(isHttps: boolean): RequestHandler[] {
  const policy = contentPolicy({ isHttps });
  return [
    helmet({
      contentSecurityPolicy: false,
      crossOriginResourcePolicy: { policy: 'same-origin' },
      strictTransportSecurity: isHttps && { maxAge: 31_536_000, includeSubDomains: true },
      referrerPolicy: { policy: 'same-origin' },
    }),
    (_request: Request, response: Response, next: NextFunction): void => {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Permissions-Policy', PERMISSIONS_POLICY);
      next();
    },
  ];
}
