import { TestBed } from '@angular/core/testing';
import { identityApi } from '@aula/identity/contract';
import { eventually, FakeApi } from '@aula/platform/web/testing';
import { anAccount } from '../testing/an-account';
import { SessionStore } from './session-store';

describe('session store', () => {
  let api: FakeApi;
  let session: SessionStore;
  beforeEach(async () => {
    localStorage.clear();
    api = new FakeApi().answer(identityApi.readSession, { account: anAccount() });
    TestBed.configureTestingModule({ providers: [api.provide()] });
    session = TestBed.inject(SessionStore);
    await session.load();
  });
  const told = (mark: string) => { api.rolesMark.set(mark); TestBed.tick(); };

  it('asks again who this is as soon as an answer says that the roles are others', async () => {
    told('one');
    expect(api.callsOf(identityApi.readSession)).toHaveLength(1);
    api.answer(identityApi.readSession, { account: anAccount({ permissions: ['identity.person.list'] }) });
    told('two');
    await eventually(() => session.may('identity.person.list'));
    told('two');
    expect(api.callsOf(identityApi.readSession)).toHaveLength(2);
  });

  it('stays as it is when that cannot be asked now, and asks with the next change', async () => {
    told('one');
    api.fail(identityApi.readSession, 'request.offline');
    told('two');
    await eventually(() => api.callsOf(identityApi.readSession).length === 2);
    expect(session.account()).not.toBeNull();
    api.answer(identityApi.readSession, { account: null });
    told('three');
    await eventually(() => session.account() === null);
  });
});
