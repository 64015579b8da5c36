import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { platformErrors } from '@aula/platform/contract';
import { DomainError } from '../domain-error';
import { declarationIn, requestOf } from './endpoint.decorator';

/** What changes nothing. */
export const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A page of another site may not write in a person's name: the browser says where a request comes from. What is open to other sites says so in its declaration. */
@Injectable()
export class SameSite implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = requestOf(context);
    if (READS.has(request.method) || declarationIn(context).isOpenToOtherSites) return true;
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const isForeign = site ? site !== 'same-origin' && site !== 'none' : origin !== undefined && hostOf(origin) !== request.get('host');
    if (isForeign) throw new DomainError(platformErrors, 'request.cross-site');
    return true;
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
