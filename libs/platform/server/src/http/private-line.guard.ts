import { platformErrors } from '@aula/platform/contract';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { type Environment, ENVIRONMENT } from '../config/environment';
import { DomainError } from '../domain-error';
import { declarationIn, requestOf } from './endpoint.decorator';
import { isThisMachine } from './is-this-machine';
import { READS } from './same-site.guard';

interface Line {
  readonly isHttps: boolean;
  readonly host: string;
  /** `Sec-Fetch-Site`, which browsers send over HTTPS alone and to the machine itself. */
  readonly site: string | undefined;
}

/**
 * Whether everybody on the way can read along: plain HTTP to another machine. A proxy that ends TLS and does not say so is not taken for that, where it
 * answers at the public address or the browser knows better.
 */
export function isOpenLine({ isHttps, host, site }: Line, publicUrl: string): boolean {
  const { protocol, host: publicHost } = new URL(publicUrl);
  const isPrivate = isHttps || (protocol === 'https:' && publicHost === host) || site !== undefined;
  return !isPrivate && !isThisMachine(host);
}

/**
 * Nobody writes over a line that others can read: passphrases would be on it, and no browser would keep the session's cookie. The demo does, whose
 * people are invented: it is shown in offices without a certificate.
 */
@Injectable()
export class PrivateLine implements CanActivate {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  canActivate(context: ExecutionContext): boolean {
    const request = requestOf(context);
    if (this.environment.AULA_MODE === 'demo' || READS.has(request.method) || declarationIn(context).isOpenToOtherSites) return true;
    const line = { isHttps: request.secure, host: request.get('host') ?? '', site: request.get('sec-fetch-site') };
    if (isOpenLine(line, this.environment.PUBLIC_URL)) throw new DomainError(platformErrors, 'request.needs-https');
    return true;
  }
}
