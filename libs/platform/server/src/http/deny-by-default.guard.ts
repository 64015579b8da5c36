import { type CanActivate, type ExecutionContext, Inject, Injectable, Optional } from '@nestjs/common';
import { platformErrors } from '@aula/platform/contract';
import type { Actor } from '../actor';
import { DomainError } from '../domain-error';
import { type AulaRequest, declarationIn, requestOf } from './endpoint.decorator';

/** Says who sent a request, and how far they reach in what it asks for. Identity provides it; without one, everybody is a visitor. */
export interface Authenticator {
  /** `permission`: what the route needs; undefined where it is public. */
  actorOf(request: AulaRequest, permission: string | undefined): Promise<Actor | undefined>;
}
export const AUTHENTICATOR = Symbol('authenticator');

/** Every route needs the permission its declaration names; `public` must be written out there. */
@Injectable()
export class DenyByDefault implements CanActivate {
  constructor(@Optional() @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator | null) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { allow, isOpenToOtherSites } = declarationIn(context);
    const request = requestOf(context);
    const actor = isOpenToOtherSites ? undefined : await this.authenticator?.actorOf(request, allow === 'public' ? undefined : allow);
    if (actor) request.actor = actor;
    if (allow === 'public') return true;
    if (!actor) throw new DomainError(platformErrors, 'request.not-signed-in');
    if (!actor.permissions.has(allow)) throw new DomainError(platformErrors, 'request.not-allowed');
    return true;
  }
}
