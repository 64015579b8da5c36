import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { identityApi } from '@aula/identity/contract';
import type { ProblemError } from '@aula/platform/contract';
import { ConnectionStore, Drafts } from '@aula/platform/web';
import { eventually, FakeApi, OpenPage } from '@aula/platform/web/testing';
import * as z from 'zod/mini';
import { TOUCHED } from '../session/session-hint';
import { SessionStore } from '../session/session-store';
import { anAccount } from '../testing/an-account';
import { aWorkKey } from '../testing/a-work-key';
import { SharedSessionView } from './shared-session-view';

const HERS = anAccount();
const ANOTHER = anAccount({ id: '0190b7a0-0000-7000-8000-0000000000f2', givenNames: 'Nabor', email: 'nabor@example.mx' });
const ANSWER = '{"p1":"Hubo silencio administrativo"}';
const MINUTE = 60_000;

describe('a shared session', () => {
  let api: FakeApi;
  let session: SessionStore;

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    api = new FakeApi().answer(identityApi.readWorkKey, { key: aWorkKey(1), earlier: [] }).answer(identityApi.signOut, {}).answer(identityApi.readSession, { account: null });
  });
  afterEach(() => { jest.restoreAllMocks(); });

  /** As if the page were loaded anew: on the same device, with nothing in memory. */
  function pageAnew(): SessionStore {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [api.provide()] });
    return TestBed.inject(SessionStore);
  }
  const enter = async (account = HERS, isShared = true) => {
    api.answer(identityApi.readSession, { account, ...(isShared && { isShared }) });
    session = pageAnew();
    await session.load();
    api.answer(identityApi.readSession, { account: null });
  };
  const onDevice = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
  const place = () => session.place('answers', 'intento-1');
  async function leaveAnAnswer(): Promise<void> {
    await enter();
    await place()?.store(ANSWER);
    await session.signOut();
  }

  it('keeps work sealed, also in a page that is loaded anew, and nothing once it is sent', async () => {
    await enter();
    expect(place()?.isSealed).toBe(true);
    await place()?.store(ANSWER);
    expect(onDevice()).not.toMatch(/silencio|intento|0190b7a0|xochitl/);
    await enter();
    expect([place()?.load(), session.keptWork()?.idsOf('answers')]).toEqual([ANSWER, ['intento-1']]);
    place()?.forget();
    await session.signOut();
    expect([{ ...localStorage }, { ...sessionStorage }]).toEqual([{}, {}]);
  });

  it('leaves to the next person on the device nothing to read and nothing to send, and everything to its own', async () => {
    await leaveAnAnswer();
    expect(session.place('answers', 'intento-1')).toBeUndefined();
    expect(onDevice()).not.toMatch(/silencio|intento|xochitl/);
    api.answer(identityApi.readWorkKey, { key: aWorkKey(2), earlier: [] });
    await enter(ANOTHER);
    expect([place()?.load(), session.keptWork()?.idsOf('answers'), session.keptWork()?.unopened()]).toEqual([null, [], 0]);
    await session.signOut();
    api.answer(identityApi.readWorkKey, { key: aWorkKey(1), earlier: [] });
    await enter(HERS, false);
    expect([place()?.load(), place()?.isSealed]).toEqual([ANSWER, true]);
  });

  it('asks for no key where an ordinary session finds nothing of its own', async () => {
    await leaveAnAnswer();
    const asked = api.callsOf(identityApi.readWorkKey).length;
    await enter(ANOTHER, false);
    expect([session.keptWork(), place()?.isSealed, api.callsOf(identityApi.readWorkKey).length]).toEqual([undefined, false, asked]);
  });

  it('says when the key has changed, and keeps what cannot be opened until that was read', async () => {
    await leaveAnAnswer();
    api.answer(identityApi.readWorkKey, { key: aWorkKey(9), earlier: [] });
    await enter();
    expect(session.keptWork()?.unopened()).toBe(1);
    session.keptWork()?.discardUnopened();
    expect(onDevice()).not.toContain('aula.sealed');
  });

  it('takes over what an ordinary session left in the clear', async () => {
    await enter(HERS, false);
    await place()?.store(ANSWER);
    expect(onDevice()).toContain('silencio');
    await enter();
    expect(place()?.load()).toBe(ANSWER);
    expect(onDevice()).not.toContain('silencio');
  });

  it('keeps what is being typed as long as it lasts, and drops it then', async () => {
    await enter();
    TestBed.inject(Drafts).keep('profile.xochitl@example.mx', 'Tesorería municipal');
    await eventually(() => Object.keys(sessionStorage).length === 1);
    expect(onDevice()).not.toMatch(/Tesorería|xochitl/);
    await enter();
    expect(TestBed.inject(Drafts).read('profile.xochitl@example.mx', z.string())).toBe('Tesorería municipal');
    await session.signOut();
    expect([{ ...sessionStorage }, TestBed.inject(Drafts).read('profile.xochitl@example.mx', z.string())]).toEqual([{}, undefined]);
  });

  it('ends here without a line, and the server is told before anybody is shown anything again', async () => {
    await enter();
    api.fail(identityApi.signOut, 'request.offline');
    TestBed.inject(ConnectionStore).lost();
    await session.signOut();
    expect(session.account()).toBeNull();
    const asked = api.callsOf(identityApi.readSession).length;
    api.answer(identityApi.readSession, { account: HERS, isShared: true });
    session = pageAnew();
    await session.load();
    expect([session.account(), api.callsOf(identityApi.readSession).length]).toEqual([null, asked]);
    api.answer(identityApi.signOut, {}).answer(identityApi.readSession, { account: null });
    await session.load();
    expect([session.isKnown(), session.account(), { ...localStorage }]).toEqual([true, null, {}]);
  });

  it('begins in a page where the same person had an ordinary one', async () => {
    await enter(HERS, false);
    await session.enter({ account: HERS, isShared: true });
    expect([session.isShared(), place()?.isSealed]).toEqual([true, true]);
  });

  it('lets go of another one on this device, and is not let go of by a page that does', async () => {
    await enter();
    localStorage.setItem(TOUCHED, 'somebody.1');
    await session.leave();
    expect(localStorage.getItem(TOUCHED)).toBe('somebody.1');
    await enter(ANOTHER, false);
    expect(localStorage.getItem(TOUCHED)).toBeNull();
  });

  it('is not entered where the key does not come', async () => {
    api.fail(identityApi.readWorkKey, 'request.offline');
    api.answer(identityApi.readSession, { account: HERS, isShared: true });
    session = pageAnew();
    await session.load();
    expect([session.isKnown(), (session.problem() as ProblemError).problem.code]).toEqual([false, 'request.offline']);
    api.answer(identityApi.readWorkKey, { key: aWorkKey(1), earlier: [] });
    await session.load();
    expect(session.account()?.id).toBe(HERS.id);
  });

  it('on plain http keeps work in the page alone, and says so', async () => {
    jest.spyOn(crypto, 'subtle', 'get').mockReturnValue(undefined as unknown as SubtleCrypto);
    await enter();
    await expect(place()?.store(ANSWER)).rejects.toThrow('encryption');
    expect([place()?.load(), onDevice().includes('silencio')]).toEqual([ANSWER, false]);
  });

  describe('in the shell', () => {
    async function open(): Promise<OpenPage> {
      const page = await OpenPage.at({ address: '/aprender', component: SharedSessionView, api, prepare: () => { TestBed.inject(SessionStore).signedIn({ account: null }); } });
      session = TestBed.inject(SessionStore);
      return page;
    }
    async function watched(): Promise<{ text: () => string; click: (words: string) => Promise<void>; later: (minutes: number) => Promise<void>; close: () => void }> {
      jest.useFakeTimers({ doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate', 'requestAnimationFrame'], now: new Date('2026-11-27T15:00:00Z') });
      await open();
      await session.enter({ account: HERS, isShared: true });
      const view = TestBed.createComponent(SharedSessionView);
      const element = view.nativeElement as HTMLElement;
      document.body.append(element);
      const settle = async () => { await TestBed.inject(ApplicationRef).whenStable(); await view.whenStable(); };
      await settle();
      return {
        text: () => element.textContent.replace(/\s+/g, ' '),
        click: async (words) => { [...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))?.click(); await settle(); },
        later: async (minutes) => { jest.advanceTimersByTime(minutes * MINUTE); await settle(); },
        close: () => { view.destroy(); element.remove(); },
      };
    }
    afterEach(() => { jest.useRealTimers(); });

    it('asks whether somebody is there, leads the focus to the answer, and back', async () => {
      const before = document.body.appendChild(document.createElement('button'));
      const shell = await watched();
      before.focus();
      await shell.later(26);
      expect(document.querySelector('[role=alertdialog]')?.getAttribute('aria-labelledby')).toBe('sigues-ahi');
      expect(shell.text()).toContain('Tu sesión se cierra en 4 minutos');
      expect(document.activeElement?.textContent).toBe('Sí, sigo aquí');
      await shell.click('Sí, sigo aquí');
      expect([shell.text().includes('¿Sigues ahí?'), document.activeElement === before]).toEqual([false, true]);
      await shell.later(26);
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await shell.later(0);
      expect(shell.text()).not.toContain('¿Sigues ahí?');
      shell.close();
      before.remove();
    });

    it('ends it when nobody answers, and says what happened', async () => {
      const shell = await watched();
      await shell.later(31);
      await eventually(() => TestBed.inject(Router).url === '/sesion-terminada?por=inactividad');
      expect([session.account(), api.callsOf(identityApi.signOut).length, { ...localStorage }]).toEqual([null, 1, {}]);
      shell.close();
    });

    it('ends it when that is asked for', async () => {
      const shell = await watched();
      await shell.later(28);
      await shell.click('Cerrar mi sesión');
      await eventually(() => TestBed.inject(Router).url === '/sesion-terminada?por=salida');
      shell.close();
    });

    it('tells the server that somebody is there, and lets go when it says that the session is over', async () => {
      const shell = await watched();
      const asked = api.callsOf(identityApi.readSession).length;
      api.answer(identityApi.readSession, { account: HERS, isShared: true });
      await shell.later(6);
      document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      await eventually(() => api.callsOf(identityApi.readSession).length === asked + 1);
      expect(session.account()?.id).toBe(HERS.id);
      api.answer(identityApi.readSession, { account: null });
      await shell.later(6);
      document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      await eventually(() => TestBed.inject(Router).url === '/sesion-terminada?por=cerrada');
      shell.close();
    });

    it('lets go when the server no longer knows the session', async () => {
      const shell = await watched();
      api.refusals.set(1);
      TestBed.tick();
      await eventually(() => TestBed.inject(Router).url === '/sesion-terminada?por=cerrada');
      expect([session.account(), api.callsOf(identityApi.signOut)]).toEqual([null, []]);
      shell.close();
    });

    it('says what can no longer be opened, until that was read', async () => {
      await leaveAnAnswer();
      api.answer(identityApi.readWorkKey, { key: aWorkKey(9), earlier: [] });
      TestBed.resetTestingModule();
      const shell = await watched();
      expect(shell.text()).toContain('Hay respuestas tuyas que ya no podemos abrir');
      await shell.click('Entendido');
      expect([shell.text().includes('ya no podemos abrir'), onDevice().includes('aula.sealed')]).toEqual([false, false]);
      shell.close();
    });
  });
});
