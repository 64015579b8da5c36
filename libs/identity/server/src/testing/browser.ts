import type { Session } from '@aula/identity/contract';
import { addressOf, type CallOf, type Endpoint } from '@aula/platform/contract';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0';

/** A browser with a jar for its cookies; the session's stands apart. */
export class Browser {
  cookie = '';
  /** What the session's cookie was set with. */
  header = '';
  /** Of the last answer. */
  headers = new Headers();
  private readonly others = new Map<string, string>();

  constructor(private readonly base: string, private readonly userAgent = FIREFOX, private readonly address = '') {}

  async send<Body = Session>(endpoint: Endpoint, body?: unknown, call: Omit<CallOf<Endpoint>, 'body'> = {}): Promise<{ status: number; body: Body }> {
    const answer = await fetch(`${this.base}${addressOf(endpoint, call)}`, {
      method: endpoint.method,
      headers: { cookie: [this.cookie, ...this.others.values()].filter(Boolean).join('; '), ...(this.address && { 'x-forwarded-for': this.address }), ...(body !== undefined && { 'content-type': 'application/json' }), 'user-agent': this.userAgent },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    this.headers = answer.headers;
    const given = answer.headers.getSetCookie();
    const session = given.find((one) => one.startsWith('__Host-aula='));
    this.header = session ?? '';
    if (session) this.cookie = pairOf(session);
    for (const other of given) if (other !== session) this.others.set(other.split('=')[0] ?? '', pairOf(other));
    return { status: answer.status, body: (await answer.json()) as Body };
  }

  /** The same person at another instance of the house, or whoever copied the cookie. */
  at(base: string): Browser {
    const other = new Browser(base, this.userAgent);
    other.cookie = this.cookie;
    return other;
  }
}

function pairOf(setCookie: string): string {
  return setCookie.split(';')[0] ?? '';
}
