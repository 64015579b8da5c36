import { platformApi } from '@aula/platform/contract';
import { givenAnApplication, type GivenApplication } from '@aula/platform/testing';
import { PinoLogger } from 'nestjs-pino';

const ADDRESS = `/api${platformApi.reportPolicyViolation.path}`;
const report = (directive: string) => JSON.stringify({ 'csp-report': { 'document-uri': 'https://aula.test/baja/secreto', 'effective-directive': directive, 'blocked-uri': 'inline', 'original-policy': '…', disposition: 'enforce' } });

describe('reports of browsers', () => {
  let given: GivenApplication;
  beforeAll(async () => {
    given = await givenAnApplication({ imports: [], variables: { METRICS_PORT: '0' } });
  });
  afterAll(() => given.close());
  afterEach(() => jest.restoreAllMocks());

  const send = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${given.base}${ADDRESS}`, { method: 'POST', headers: { 'content-type': 'application/csp-report', 'sec-fetch-site': 'same-origin', ...headers }, body });

  test('are taken as browsers send them, and told in a line that names no page', async () => {
    const warn = jest.spyOn(PinoLogger.prototype, 'warn');
    expect((await send(report('script-src-elem'))).status).toBeLessThan(300);
    expect(warn.mock.calls).toEqual([[{ directive: 'script-src-elem', blocked: 'inline', file: '' }, expect.any(String)]]);
  });

  test('leave so many lines a minute, however many come, and the next minute again', async () => {
    given.clock.advance(60_000);
    const warn = jest.spyOn(PinoLogger.prototype, 'warn');
    await Promise.all(Array.from({ length: 60 }, () => send(report('img-src'))));
    expect(warn).toHaveBeenCalledTimes(30);
    given.clock.advance(60_000);
    await send(report('img-src'));
    expect(warn).toHaveBeenCalledTimes(31);
  });

  test.each([
    ['what is too long', () => report('x'.repeat(20_000)), 413], ['what is no JSON', () => '{', 400], ['what is no report', () => '{"a":1}', 400],
  ])('%s is refused', async (_, body, status) => expect((await send(body())).status).toBe(status));

  test('of another site are none of ours', async () => expect((await send(report('img-src'), { 'sec-fetch-site': 'cross-site' })).status).toBe(403));
});

describe('what every answer says', () => {
  const headersOf = async (site: string) => {
    const given = await givenAnApplication({ imports: [], variables: { PUBLIC_URL: site } });
    try {
      return (await fetch(`${given.base}/health/live`)).headers;
    } finally {
      await given.close();
    }
  };

  test('over https, and over plain http the same but for what would lock people out', async () => {
    const [https, http] = [await headersOf('https://aula.test'), await headersOf('http://192.168.1.20:3000')];
    expect(https.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(https.get('content-security-policy')).toContain('upgrade-insecure-requests');
    expect(http.get('strict-transport-security')).toBeNull();
    expect(http.get('content-security-policy')).not.toContain('upgrade');
    for (const headers of [https, http]) {
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types /);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
      expect(['referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'x-content-type-options'].map((name) => headers.get(name))).toEqual(['same-origin', 'same-origin', 'same-origin', 'nosniff']);
    }
  });
});
