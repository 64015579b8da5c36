import { TestBed } from '@angular/core/testing';
import { type Enrolment, enrolmentApi } from '@aula/enrolment/contract';
import { identityApi } from '@aula/identity/contract';
import { SessionStore } from '@aula/identity/web';
import { anAccount, aWorkKey } from '@aula/identity/web/testing';
import { eventually, FakeApi } from '@aula/platform/web/testing';
import { ProgressStore } from './progress-store';

const PLACE = { courseKey: 'ga-101', lessonCode: '1.2' };

describe('progress on a device that others use too', () => {
  let api: FakeApi;
  beforeEach(() => {
    localStorage.clear();
    api = new FakeApi().answer(identityApi.readWorkKey, { key: aWorkKey(1), earlier: [] }).answer(identityApi.readSession, { account: anAccount(), isShared: true });
  });

  async function enter(): Promise<ProgressStore> {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [api.provide()] });
    await TestBed.inject(SessionStore).load();
    return TestBed.inject(ProgressStore);
  }
  const sealed = () => Object.keys(localStorage).filter((key) => key.startsWith('aula.sealed.'));

  it('is kept sealed without a line, opened at the next sign-in, and gone once the server has it', async () => {
    api.fail(enrolmentApi.recordProgress, 'request.offline');
    await (await enter()).record(PLACE, { block: 4, isCompleted: true });
    await eventually(() => sealed().length === 1);
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/block|ga-101|progress/);
    const next = await enter();
    expect(next.waitingFor(PLACE)).toEqual({ block: 4, isCompleted: true });
    api.answer(enrolmentApi.recordProgress, { courseKey: 'ga-101' } as Enrolment);
    await next.flush();
    await eventually(() => sealed().length === 0);
    expect(api.callsOf(enrolmentApi.recordProgress).at(-1)?.body).toEqual({ block: 4, isCompleted: true });
  });
});

it('says that progress is being saved while it waits for its turn, and that it waits for a signal only where a try has failed', async () => {
  localStorage.clear();
  const api = new FakeApi().answer(identityApi.readSession, { account: anAccount() }).fail(enrolmentApi.recordProgress, 'request.offline');
  TestBed.configureTestingModule({ providers: [api.provide()] });
  await TestBed.inject(SessionStore).load();
  const progress = TestBed.inject(ProgressStore);
  void progress.record(PLACE, { block: 4, isCompleted: false }, 60_000);
  expect(progress.state()).toBe('sending');
  await progress.flush();
  expect(progress.state()).toBe('on-device');
});
