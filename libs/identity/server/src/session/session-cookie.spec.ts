import { cookieOn, readSessionCookie, writeSessionCookie } from './session-cookie';

const safe = { name: '__Host-aula', isSecure: true };
const plain = { name: 'aula', isSecure: false };
const id = 'a'.repeat(43);

describe('the session cookie', () => {
  it.each([
    ['https', 'aula.mx', 'production', safe],
    ['https', '192.168.1.20:3000', 'demo', safe],
    ['http', 'localhost:3000', 'demo', safe],
    ['http', '127.0.0.1', 'demo', safe],
    ['http', '[::1]:3000', 'production', safe],
    ['http', '192.168.1.20:3000', 'demo', plain],
    ['http', 'localhost.example.mx', 'demo', plain],
    ['http', '192.168.1.20:3000', 'production', safe],
  ] as const)('over %s on %s in %s mode', (protocol, host, mode, site) => {
    expect(cookieOn({ isHttps: protocol === 'https', host }, mode)).toEqual(site);
  });

  it('is out of reach of scripts and of other sites', () => {
    const header = writeSessionCookie(safe, { id, expiresAt: new Date('2026-12-23T15:00:00Z') });
    expect(header).toBe(`__Host-aula=${id}; Path=/; Expires=Wed, 23 Dec 2026 15:00:00 GMT; HttpOnly; Secure; SameSite=Lax`);
    expect(writeSessionCookie(plain, { id, expiresAt: new Date(0) })).not.toContain('Secure');
  });

  it('of a shared device has no date: the browser drops it when it is closed', () => {
    const header = writeSessionCookie(safe, { id, expiresAt: new Date('2026-12-23T15:00:00Z'), isShared: true });
    expect(header).toBe(`__Host-aula=${id}; Path=/; HttpOnly; Secure; SameSite=Lax`);
  });

  it('ends by a date in the past', () => {
    expect(writeSessionCookie(safe)).toBe('__Host-aula=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax');
  });

  it.each([
    [undefined, undefined], ['', undefined], [`__Host-aula=${id}`, id], [`theme=dark; __Host-aula=${id}`, id], [`aula=${id}`, undefined], ['__Host-aula=short', undefined], [`__Host-aula=${'%'.repeat(43)}`, undefined],
  ])('reads %j', (header, expected) => {
    expect(readSessionCookie(header, safe)).toBe(expected);
  });
});
