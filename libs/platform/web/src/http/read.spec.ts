import { ApplicationRef, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { endpoint, ProblemError } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { ConnectionStore } from '../connection/connection-store';
import { FakeApi } from '../testing/fake-api';
import { read } from './read';

const thing = endpoint({ method: 'GET', path: '/things/:id', params: { id: z.string() }, allow: 'public', response: z.object({ name: z.string() }) });

describe('read', () => {
  const settled = () => TestBed.inject(ApplicationRef).whenStable();
  let api: FakeApi;

  beforeEach(() => {
    api = new FakeApi();
    TestBed.configureTestingModule({ providers: [api.provide()] });
  });

  it('waits until there is something to ask, then follows it', async () => {
    api.answer(thing, ({ address }) => ({ name: address }));
    const id = signal<string | undefined>(undefined);
    const answer = TestBed.runInInjectionContext(() => read(thing, () => { const wanted = id(); return wanted === undefined ? undefined : { params: { id: wanted } }; }));
    await settled();
    expect(api.calls).toHaveLength(0);
    id.set('a');
    await settled();
    expect(answer.value()).toEqual({ name: '/api/things/a' });
  });

  it('says what went wrong without throwing', async () => {
    api.fail(thing, 'request.unexpected');
    const answer = TestBed.runInInjectionContext(() => read(thing, () => ({ params: { id: 'a' } })));
    await settled();
    expect(answer.value()).toBeUndefined();
    expect(answer.error()?.problem.code).toBe('request.unexpected');
  });

  it('tries again by itself when the line is back', async () => {
    const connection = TestBed.inject(ConnectionStore);
    api.answer(thing, () => { connection.lost(); throw new ProblemError({ status: 0, code: 'request.offline', title: '', correlationId: '' }); });
    const answer = TestBed.runInInjectionContext(() => read(thing, () => ({ params: { id: 'a' } })));
    await settled();
    expect(answer.error()?.problem.code).toBe('request.offline');
    api.answer(thing, { name: 'casa' });
    connection.found();
    await settled();
    expect(answer.value()).toEqual({ name: 'casa' });
  });
});
