import { TestBed } from '@angular/core/testing';
import { endpoint, ProblemError } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { ConnectionStore } from '../connection/connection-store';
import { ApiClient } from './api-client';

const read = endpoint({ method: 'GET', path: '/things/:id', params: { id: z.string() }, query: { q: z.string() }, allow: 'public', response: z.object({ name: z.string() }) });
const create = endpoint({ method: 'POST', path: '/things', allow: 'public', isCreating: true, body: z.strictObject({ name: z.string() }), response: z.object({}) });

function answered(status: number, body: string, type = 'application/json') {
  return { ok: status < 400, status, headers: new Map([['content-type', type]]), json: () => Promise.resolve(JSON.parse(body) as unknown), text: () => Promise.resolve(body) };
}

describe('ApiClient', () => {
  const fetched = jest.fn();
  const client = () => TestBed.inject(ApiClient);
  const codeOf = (call: Promise<unknown>) => call.then(() => 'no problem', (error: unknown) => (error instanceof ProblemError ? error.problem.code : error));
  const headersOf = (call: number) => (fetched.mock.calls[call] as [string, { headers: Record<string, string> }])[1].headers;

  beforeEach(() => {
    fetched.mockReset();
    globalThis.fetch = fetched;
    // jsdom has neither.
    Object.assign(AbortSignal, { timeout: () => new AbortController().signal, any: (signals: AbortSignal[]) => signals[0] });
    let key = 0;
    Object.assign(globalThis.crypto, { randomUUID: () => `key-${++key}` });
  });

  it('fills the address in and answers with the body', async () => {
    fetched.mockResolvedValue(answered(200, '{"name":"casa"}'));
    await expect(client().call(read, { params: { id: 'a b' }, query: { q: 'ñ' } })).resolves.toEqual({ name: 'casa' });
    expect(fetched.mock.calls[0]).toEqual(['/api/things/a%20b?q=%C3%B1', expect.objectContaining({ method: 'GET', credentials: 'same-origin' })]);
  });

  it('brings a fresh key with what creates, and the same key when it is given one', async () => {
    fetched.mockResolvedValue(answered(200, '{}'));
    await client().call(create, { body: { name: 'x' } });
    await client().call(create, { body: { name: 'x' } });
    await client().call(create, { body: { name: 'x' } }, { idempotencyKey: 'mine' });
    expect([0, 1, 2].map((call) => headersOf(call)['idempotency-key'])).toEqual(['key-1', 'key-2', 'mine']);
  });

  it('rejects with the problem of the API', async () => {
    fetched.mockResolvedValue(answered(409, JSON.stringify({ status: 409, code: 'identity.email-taken', title: '', correlationId: 'c' }), 'application/problem+json'));
    expect(await codeOf(client().call(create, { body: { name: 'x' } }))).toBe('identity.email-taken');
  });

  it('counts how often the API has answered that nobody is signed in', async () => {
    const api = client();
    fetched.mockResolvedValue(answered(401, JSON.stringify({ status: 401, code: 'request.not-signed-in', title: '', correlationId: 'c' }), 'application/problem+json'));
    expect(await codeOf(api.call(create, { body: { name: 'x' } }))).toBe('request.not-signed-in');
    fetched.mockResolvedValue(answered(409, JSON.stringify({ status: 409, code: 'identity.email-taken', title: '', correlationId: 'c' }), 'application/problem+json'));
    await codeOf(api.call(create, { body: { name: 'x' } }));
    expect(api.refusals()).toBe(1);
  });

  it('knows a proxy that speaks for an API at rest', async () => {
    fetched.mockResolvedValue(answered(502, '<h1>Bad Gateway</h1>', 'text/html'));
    expect(await codeOf(client().call(read, { params: { id: 'a' }, query: { q: 'b' } }))).toBe('request.unavailable');
  });

  it('tells a lost line from a problem, and notices when it is back', async () => {
    const connection = TestBed.inject(ConnectionStore);
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(await codeOf(client().call(read, { params: { id: 'a' }, query: { q: 'b' } }))).toBe('request.offline');
    expect(connection.isOnline()).toBe(false);
    fetched.mockResolvedValue(answered(200, '{"name":"casa"}'));
    await client().call(read, { params: { id: 'a' }, query: { q: 'b' } });
    expect(connection.isOnline()).toBe(true);
  });
});
