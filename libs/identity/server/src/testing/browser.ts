import type { Session } from '@aula/identity/contract';
import { addressOf, type CallOf, type Endpoint } from '@aula/platform/contract';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0';

/** A browser with a jar for two cookies: the session, and by which it is known again. */
export class Browser {
  cookie = '';
  /** What the session's cookie was set with. */
  header = '';
  device = '';

  constructor(private readonly base: string, private readonly userAgent = FIREFOX, private readonly address = '') {}

  async send<Body = Session>(endpoint: Endpoint, body?: unknown, call: Omit<CallOf<Endpoint>, 'body'> = {}): Promise<{ status: number; body: Body }> {
    const answer = await fetch(`${this.base}${addressOf(endpoint, call)}`, {
      method: endpoint.method,
      headers: { cookie: [this.cookie, this.device].filter(Boolean).join('; '), ...(this.address && { 'x-forwarded-for': this.address }), ...(body !== undefined && { 'content-type': 'application/json' }), 'user-agent': this.userAgent },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const given = answer.headers.getSetCookie();
    const device = given.find((one) => one.startsWith('__Host-aula-device='));
    this.header = given.find((one) => one !== device) ?? '';
    if (this.header) this.cookie = this.header.split(';')[0] ?? '';
    if (device) this.device = device.split(';')[0] ?? '';
    return { status: answer.status, body: (await answer.json()) as Body };
  }

  /** The same person at another instance of the house, or whoever copied the cookie. */
  at(base: string): Browser {
    const other = new Browser(base, this.userAgent);
    other.cookie = this.cookie;
    return other;
  }
}
