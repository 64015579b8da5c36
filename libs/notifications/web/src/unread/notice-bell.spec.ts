import { DOCUMENT } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { SessionStore } from '@aula/identity/web';
import { anAccount } from '@aula/identity/web/testing';
import { notificationsApi } from '@aula/notifications/contract';
import { ConnectionStore } from '@aula/platform/web';
import { FakeApi } from '@aula/platform/web/testing';
import { NoticeBell } from './notice-bell';
import { UnreadStore } from './unread-store';

describe('the bell', () => {
  let api: FakeApi;
  let fixture: ComponentFixture<NoticeBell>;
  const link = () => (fixture.nativeElement as HTMLElement).querySelector('a');
  const asked = () => api.callsOf(notificationsApi.countUnread).length;

  /** An answer takes a turn, and drawing it another. */
  async function settle(): Promise<void> {
    await fixture.whenStable();
    await new Promise((resolve) => { setTimeout(resolve); });
    await fixture.whenStable();
  }
  async function open(unread: number, account: ReturnType<typeof anAccount> | null = anAccount()): Promise<void> {
    api = new FakeApi().answer(notificationsApi.countUnread, { unread });
    TestBed.configureTestingModule({ providers: [api.provide(), provideRouter([{ path: '**', children: [] }])] });
    TestBed.inject(SessionStore).signedIn({ account });
    fixture = TestBed.createComponent(NoticeBell);
    await TestBed.inject(Router).navigateByUrl('/inicio');
    await settle();
  }
  async function comeBack(): Promise<void> {
    TestBed.inject(DOCUMENT).dispatchEvent(new Event('visibilitychange'));
    await settle();
  }

  it.each([[0, 'Avisos: ninguno sin leer', undefined], [1, 'Avisos: 1 sin leer', '1'], [12, 'Avisos: 12 sin leer', '12'], [140, 'Avisos: 140 sin leer', '99+']])('with %i unread says so, to the eye and to the ear', async (unread, label, shown) => {
    await open(unread);
    expect(link()?.getAttribute('href')).toBe('/avisos');
    expect(link()?.getAttribute('aria-label')).toBe(label);
    expect(link()?.querySelector('.count')?.textContent).toBe(shown);
  });

  it('asks once when it appears, then after each other page and on coming back to the application', async () => {
    await open(2);
    expect(asked()).toBe(1);
    api.answer(notificationsApi.countUnread, { unread: 5 });
    await TestBed.inject(Router).navigateByUrl('/cursos');
    await settle();
    expect([asked(), link()?.querySelector('.count')?.textContent]).toEqual([2, '5']);
    await TestBed.inject(Router).navigateByUrl('/cursos?pagina=2');
    expect(asked()).toBe(2);
    await comeBack();
    expect(asked()).toBe(3);
  });

  it('asks nothing for a visitor, and forgets the count of whoever signs out', async () => {
    await open(2, null);
    await comeBack();
    expect(asked()).toBe(0);
    TestBed.inject(SessionStore).signedIn({ account: anAccount() });
    await settle();
    expect(link()?.getAttribute('aria-label')).toBe('Avisos: 2 sin leer');
    TestBed.inject(SessionStore).signedIn({ account: null });
    await settle();
    expect(link()?.getAttribute('aria-label')).toBe('Avisos: ninguno sin leer');
  });

  it('keeps the last count without a line, and asks again when it is back', async () => {
    await open(2);
    TestBed.inject(ConnectionStore).lost();
    await comeBack();
    expect([asked(), link()?.querySelector('.count')?.textContent]).toEqual([1, '2']);
    TestBed.inject(ConnectionStore).found();
    await settle();
    expect(asked()).toBe(2);
  });

  it('shows what was asked last, whichever answer comes last', async () => {
    await open(2);
    const answers: ((answer: { unread: number }) => void)[] = [];
    api.answer(notificationsApi.countUnread, () => new Promise((resolve) => { answers.push(resolve); }));
    await comeBack();
    await comeBack();
    answers[1]?.({ unread: 7 });
    answers[0]?.({ unread: 3 });
    await settle();
    expect(TestBed.inject(UnreadStore).unread()).toBe(7);
    await comeBack();
    TestBed.inject(UnreadStore).set(0);
    answers[2]?.({ unread: 9 });
    await settle();
    expect(TestBed.inject(UnreadStore).unread()).toBe(0);
  });
});
