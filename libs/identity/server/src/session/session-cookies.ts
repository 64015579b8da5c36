import { type AulaRequest, type Environment, ENVIRONMENT, type Exchange } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { cookieOn, readSessionCookie, writeSessionCookie } from './session-cookie';

/** Reads and writes the cookies of this house: the session, what leads to its second step, and by which a browser is known again. */
@Injectable()
export class SessionCookies {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  idIn(request: AulaRequest): string | undefined {
    return readSessionCookie(request.get('cookie'), this.siteOf(request));
  }

  give({ request, response }: Exchange, session: { id: string; expiresAt: Date; isShared: boolean }): void {
    response.append('Set-Cookie', writeSessionCookie(this.siteOf(request), session));
  }

  clear({ request, response }: Exchange): void {
    response.append('Set-Cookie', writeSessionCookie(this.siteOf(request)));
  }

  /** The id of somebody who has taken the first of two steps. */
  stepIn(request: AulaRequest): string | undefined {
    return readSessionCookie(request.get('cookie'), this.siteOf(request, '-step'));
  }

  giveStep({ request, response }: Exchange, step: { id: string; expiresAt: Date }): void {
    response.append('Set-Cookie', writeSessionCookie(this.siteOf(request, '-step'), step));
  }

  /** The id of a browser that has been signed in before. */
  deviceIn(request: AulaRequest): string | undefined {
    return readSessionCookie(request.get('cookie'), this.siteOf(request, '-device'));
  }

  giveDevice({ request, response }: Exchange, device: { id: string; expiresAt: Date }): void {
    response.append('Set-Cookie', writeSessionCookie(this.siteOf(request, '-device'), device));
  }

  clearDevice({ request, response }: Exchange): void {
    response.append('Set-Cookie', writeSessionCookie(this.siteOf(request, '-device')));
  }

  /** Behind a proxy that ends TLS the request itself looks plain; the site's public address says better. */
  private siteOf(request: AulaRequest, what = '') {
    const host = request.get('host') ?? '';
    const site = new URL(this.environment.PUBLIC_URL);
    const isHttps = request.secure || (site.protocol === 'https:' && site.host === host);
    const { name, isSecure } = cookieOn({ isHttps, host }, this.environment.AULA_MODE);
    return { name: `${name}${what}`, isSecure };
  }
}
