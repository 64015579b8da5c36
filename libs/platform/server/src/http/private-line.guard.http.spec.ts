import { request } from 'node:http';
import { endpoint, platformApi, type Problem } from '@aula/platform/contract';
import { givenAnApplication, type GivenApplication } from '@aula/platform/testing';
import { Controller } from '@nestjs/common';
import * as z from 'zod/mini';
import type { Actor } from '../actor';
import { Caller, Endpoint } from './endpoint.decorator';
import { isOpenLine } from './private-line.guard';

const bellApi = { ring: endpoint({ method: 'POST', path: '/bell', allow: 'public', response: z.object({}) }) };

@Controller()
class BellController {
  @Endpoint(bellApi.ring)
  ring(@Caller() _actor: Actor) {
    return {};
  }
}

describe('a line that others can read', () => {
  it.each([
    ['the public address behind a proxy that says nothing', { isHttps: false, host: 'aula.mx', site: undefined }, false],
    ['HTTPS', { isHttps: true, host: 'otra.mx', site: undefined }, false],
    ['a browser that says where it comes from, as it does over HTTPS', { isHttps: false, host: 'www.aula.mx', site: 'same-origin' }, false],
    ['the machine itself', { isHttps: false, host: 'localhost:3000', site: undefined }, false],
    ['the machine itself, by number', { isHttps: false, host: '[::1]', site: undefined }, false],
    ['a name of the office', { isHttps: false, host: 'aula.lan:3000', site: undefined }, true],
    ['a number of the office', { isHttps: false, host: '192.168.1.20', site: undefined }, true],
    ['a name that only begins like the machine', { isHttps: false, host: 'localhost.example.mx', site: undefined }, true],
  ])('%s', (_what, line, isOpen) => {
    expect(isOpenLine(line, 'https://aula.mx')).toBe(isOpen);
  });

  it('is one at the public address too, where that is plain', () => {
    expect(isOpenLine({ isHttps: false, host: 'aula.mx', site: undefined }, 'http://aula.mx')).toBe(true);
  });

  describe.each([['production', 403], ['demo', 201]] as const)('in %s mode', (mode, status) => {
    let given: GivenApplication;
    beforeAll(async () => { given = await givenAnApplication({ imports: [{ module: class BellModule {}, controllers: [BellController] }], variables: { AULA_MODE: mode } }); });
    afterAll(() => given.close());

    it(`answers a write with ${status}, and a read as ever`, async () => {
      const ring = await ask(given.base, 'POST', '/api/bell');
      expect([ring.status, ring.body.code]).toEqual([status, status === 403 ? 'request.needs-https' : undefined]);
      expect((await ask(given.base, 'GET', `/api${platformApi.settings.path}`)).status).toBe(200);
    });

    it('lets proxies say that the line was private', async () => {
      expect((await ask(given.base, 'POST', '/api/bell', { 'x-forwarded-proto': 'https' })).status).toBe(201);
    });
  });
});

/** As from another machine of the office: `fetch` does not let the host be chosen. */
function ask(base: string, method: string, path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: Partial<Problem> }> {
  return new Promise((resolve, reject) => {
    request(`${base}${path}`, { method, headers: { host: 'aula.lan:3000', ...headers } }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => { text += chunk.toString(); });
      answer.on('end', () => { resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) as Partial<Problem> }); });
    }).on('error', reject).end();
  });
}
