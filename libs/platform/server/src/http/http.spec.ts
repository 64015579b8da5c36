import { Controller, Get, Injectable } from '@nestjs/common';
import { endpoint, type InputOf, named, ProblemError } from '@aula/platform/contract';
import { givenAnApplication, type GivenApplication, problemOf } from '@aula/platform/testing';
import * as z from 'zod/mini';
import type { Actor } from '../actor';
import { Database } from '../database/database';
import { refusalOf } from './as-problem.filter';
import { Caller, Endpoint, Input } from './endpoint.decorator';

const note = named('TestNote', z.object({ id: z.int(), text: z.string() }));
const notesApi = {
  add: endpoint({ method: 'POST', path: '/notes', allow: 'notes.note.add', isCreating: true, body: named('TestAddNote', z.strictObject({ text: z.string().check(z.minLength(1)) })), response: note }),
  read: endpoint({
    method: 'GET', path: '/notes/:id', params: { id: z.coerce.number<string>().check(z.int()) },
    query: { page: z._default(z.coerce.number<number>().check(z.int(), z.gte(1)), 1) }, allow: 'public', response: note,
  }),
  ringBell: endpoint({ method: 'POST', path: '/bell', allow: 'public', isOpenToOtherSites: true, response: note }),
};

@Injectable()
class Notes {
  added = 0;
}

@Controller()
class NotesController {
  constructor(private readonly notes: Notes, private readonly db: Database) {}

  @Endpoint(notesApi.add)
  add(@Caller() actor: Actor, @Input() { body }: InputOf<typeof notesApi.add>) {
    return this.db.as(actor, async () => {
      if (body.text === 'boom') throw new Error('secret detail of a failure');
      return { id: ++this.notes.added, text: body.text, secret: 'must not leave' };
    });
  }

  @Endpoint(notesApi.read)
  read(@Caller() _actor: Actor, @Input() { params, query }: InputOf<typeof notesApi.read>) {
    return { id: params.id, text: `page ${query.page}` };
  }

  @Endpoint(notesApi.ringBell)
  ring(@Caller() actor: Actor, @Input() _input: InputOf<typeof notesApi.ringBell>) {
    return { id: 0, text: `rung by ${actor.id}` };
  }
}

@Controller()
class ForgottenController {
  @Get('forgotten')
  get() {
    return 'open door';
  }
}

const ana: Actor = { id: '7b1a4b7e-3c1e-4c53-9a55-0a2a3b1c9d01', territory: [], permissions: new Set(['notes.note.add']) };
const beto: Actor = { ...ana, id: '7b1a4b7e-3c1e-4c53-9a55-0a2a3b1c9d02', permissions: new Set() };

const writeActor = (actor: Actor) => Buffer.from(JSON.stringify({ ...actor, permissions: [...actor.permissions] })).toString('base64url');

describe('one declaration', () => {
  let given: GivenApplication;
  const notesModule = (...more: (new () => unknown)[]) => ({ module: class NotesModule {}, controllers: [NotesController, ...more], providers: [Notes] });

  beforeAll(async () => {
    given = await givenAnApplication({ imports: [notesModule()] });
  });
  afterAll(() => given.close());

  test('reads, coerces and fills defaults; unknown fields do not leave', async () => {
    expect(await given.call(undefined, notesApi.read, { params: { id: '7' } })).toEqual({ id: 7, text: 'page 1' });
    const added = await given.call(ana, notesApi.add, { body: { text: 'hola' } }, { 'idempotency-key': 'first' });
    expect(Object.keys(added)).toEqual(['id', 'text']);
  });

  test('every field that does not fit is named', async () => {
    const problem = await problemOf(given.call(ana, notesApi.add, { body: { text: '', more: 1 } as { text: string } }, { 'idempotency-key': 'bad' }));
    expect(problem).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(problem.errors).toEqual([{ path: 'body.text', code: 'too_small' }, { path: 'body.more', code: 'unrecognized_keys' }]);
  });

  test('what is not JSON is a problem too, with a correlation id', async () => {
    const answer = await fetch(`${given.base}/api/notes`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-correlation-id': 'pedido-0001' }, body: '{' });
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-correlation-id')]).toEqual([400, 'application/problem+json; charset=utf-8', 'pedido-0001']);
    expect(await answer.json()).toMatchObject({ code: 'request.malformed', correlationId: 'pedido-0001' });
  });

  test('denied by default: a visitor is asked to sign in, a person without the permission is refused', async () => {
    const add = (actor?: Actor) => problemOf(given.call(actor, notesApi.add, { body: { text: 'x' } }, { 'idempotency-key': 'k' }));
    expect((await add()).code).toBe('request.not-signed-in');
    expect((await add(beto)).code).toBe('request.not-allowed');
  });

  test('the same key gives the same answer, also to 20 at once; another body is refused; a failure keeps no key', async () => {
    const add = (key: string, text: string) => given.call(ana, notesApi.add, { body: { text } }, key ? { 'idempotency-key': key } : {});
    const answers = await Promise.all(Array.from({ length: 20 }, () => add('same', 'una')));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await problemOf(add('same', 'otra'))).code).toBe('request.idempotency-key-reused');
    expect((await problemOf(add('', 'sin llave'))).code).toBe('request.no-idempotency-key');
    expect((await problemOf(add('retry', 'boom'))).code).toBe('request.unexpected');
    expect((await add('retry', 'ahora sí')).text).toBe('ahora sí');
  });

  test('what nobody expected is told without its message', async () => {
    const problem = await problemOf(given.call(ana, notesApi.add, { body: { text: 'boom' } }, { 'idempotency-key': 'boom' }));
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(problem).toMatchObject({ status: 500, code: 'request.unexpected' });
  });

  describe('a page of another site may not write', () => {
    const own = () => given.base;
    const port = () => given.base.replace(/\d+$/, '1');
    test.each<[string, () => Record<string, string>, number]>([
      ['another site, as the browser says', () => ({ 'sec-fetch-site': 'cross-site' }), 403],
      ['another site, without an origin', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }), 403],
      ['a neighbour under the same name', () => ({ 'sec-fetch-site': 'same-site', origin: 'https://otra.aula.test' }), 403],
      ['another site that says it is ours', () => ({ 'sec-fetch-site': 'cross-site', origin: own() }), 403],
      ['an origin elsewhere, from a browser that says nothing more', () => ({ origin: 'https://elsewhere.example' }), 403],
      ['a neighbour, from such a browser', () => ({ origin: `http://otra.${new URL(own()).host}` }), 403],
      ['another port, from such a browser', () => ({ origin: port() }), 403],
      ['a page that hides where it is from', () => ({ origin: 'null' }), 403],
      ['no origin at all that could be read', () => ({ origin: 'x' }), 403],
      ['our own page', () => ({ 'sec-fetch-site': 'same-origin', origin: own() }), 401],
      ['our own page, from a browser that says nothing more', () => ({ origin: own() }), 401],
      ['a person who typed it', () => ({ 'sec-fetch-site': 'none' }), 401],
      ['a program, which is no page', () => ({}), 401],
    ])('%s', async (_, headers, status) => {
      const answer = await fetch(`${given.base}/api/notes`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers() }, body: '{"text":"x"}' });
      expect(answer.status).toBe(status);
    });
  });

  test('what is declared open to other sites may be written from anywhere, as nobody', async () => {
    const ring = (headers: Record<string, string>) => fetch(`${given.base}/api/bell`, { method: 'POST', headers: { 'x-test-actor': writeActor(ana), ...headers } });
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }, {}]) {
      const answer = await ring(headers);
      expect([answer.status, await answer.json()]).toEqual([201, { id: 0, text: 'rung by ' }]);
    }
  });

  test('an unknown address is a problem as well', async () => {
    const answer = await fetch(`${given.base}/api/nothing`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'request.not-found']);
  });

  test('a route without a permission stops the boot', async () => {
    await expect(givenAnApplication({ imports: [notesModule(ForgottenController)], database: given.database })).rejects.toThrow('routes without a permission: ForgottenController.get');
  });

  test('what PostgreSQL cannot keep is refused, by name', async () => {
    const add = (text: string) => problemOf(given.call(ana, notesApi.add, { body: { text } }, { 'idempotency-key': 'zero' }));
    for (const text of ['Ana\u0000', '\ud800', 'a\udfff']) expect(await add(text)).toMatchObject({ status: 400, errors: [{ path: 'body.text', code: 'invalid_format' }] });
  });

  test('an encoding nobody knows and a body nested without end are refused, not failed on', async () => {
    const send = (body: string, headers: Record<string, string>) =>
      fetch(`${given.base}/api/notes`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': 'deep', 'x-test-actor': writeActor(ana), ...headers }, body });
    const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
    expect(await codeOf(await send('{}', { 'content-encoding': 'x' }))).toEqual([400, 'request.malformed']);
    expect(await codeOf(await send('{}', { 'content-type': 'application/json; charset=x' }))).toEqual([400, 'request.malformed']);
    expect(await codeOf(await send(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, {}))).toEqual([400, 'request.invalid']);
    expect(await codeOf(await send(`"${'x'.repeat(300_000)}"`, {}))).toEqual([413, 'request.too-large']);
  });

  test('a database that is away for a moment is told so', () => {
    const codeOf = (error: object) => refusalOf(Object.assign(new Error('x'), error)).code;
    expect(['57P01', '40P01', '53100', '53200', '53300', 'ECONNREFUSED', '08006'].map((code) => codeOf({ code }))).toEqual(Array(7).fill('request.unavailable'));
    expect(codeOf({ message: 'Connection terminated unexpectedly' })).toBe('request.unavailable');
    expect(['23505', '22P02', 'ENOENT', undefined].map((code) => codeOf({ code }))).toEqual(Array(4).fill('request.unexpected'));
  });

  test('answers are kept by nobody but the reader\'s own browser', async () => {
    expect((await fetch(`${given.base}/api/notes/7`)).headers.get('cache-control')).toBe('private, no-cache');
  });

  test('health answers', async () => {
    expect((await fetch(`${given.base}/health/ready`)).status).toBe(200);
    expect(ProblemError).toBeDefined();
  });
});
