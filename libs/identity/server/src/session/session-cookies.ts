import { type AulaRequest, type Environment, ENVIRONMENT, type Exchange } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { cookieOn, readSessionCookie, writeSessionCookie } from './session-cookie';

/** Reads and writes the cookies of this house: the session, and by which a browser is known again. */
@Injectable()
export class SessionCookies {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  idIn(request: AulaRequest): string | undefined {
    return readSessionCookie(request.get('cookie'), this.siteOf(request));
  }

  give({ request, response }: Exchange, session: { id: string; expiresAt: Date }): void {
    response.append('Set-Cookie', writeSessionCookie(this.siteOf(request), session));
  }

  clear({ request, response }: Exchange): void {
    response.append('Set-Cookie', writeSessionCookie(this.siteOf(request)));
  }

  /** The id of a browser that has been signed in before. */
  deviceIn(request: AulaRequest): string | undefined {
    return readSessionCookie(request.get('cookie'), this.deviceSiteOf(request));
  }

  giveDevice({ request, response }: Exchange, device: { id: string; expiresAt: Date }): void {
    response.append('Set-Cookie', writeSessionCookie(this.deviceSiteOf(request), device));
  }

  private deviceSiteOf(request: AulaRequest) {
    const site = this.siteOf(request);
    return { ...site, name: `${site.name}-device` };
  }

  /** Behind a proxy that ends TLS the request itself looks plain; the site's public address says better. */
  private siteOf(request: AulaRequest) {
    const host = request.get('host') ?? '';
    const site = new URL(this.environment.PUBLIC_URL);
    const isHttps = request.secure || (site.protocol === 'https:' && site.host === host);
    return cookieOn({ isHttps, host }, this.environment.AULA_MODE);
  }
}
