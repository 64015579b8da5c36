import { ApplicationRef } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { type Account, identityApi } from '@aula/identity/contract';
import { anAccount } from '@aula/identity/web/testing';
import { notificationsApi } from '@aula/notifications/contract';
import { platformApi } from '@aula/platform/contract';
import { ConnectionStore } from '@aula/platform/web';
import { eventually, FakeApi } from '@aula/platform/web/testing';
import { domainSlots } from '../app.domains';
import { ShellView } from './shell-view';

const account = anAccount();

describe('shell', () => {
  let fixture: ComponentFixture<ShellView>;
  const shell = () => fixture.nativeElement as HTMLElement;
  const entries = () => [...shell().querySelectorAll('nav[aria-label=Principal] a')].map((link) => link.textContent.trim());

  async function open(who: Account | null, mode: 'demo' | 'production' = 'production'): Promise<void> {
    localStorage.clear();
    const api = new FakeApi().answer(identityApi.readSession, { account: who }).answer(platformApi.settings, { mode, operator: '', hasDemoMailbox: mode === 'demo' })
      .answer(notificationsApi.countUnread, { unread: 3 });
    TestBed.configureTestingModule({ providers: [api.provide(), provideRouter([]), domainSlots] });
    fixture = TestBed.createComponent(ShellView);
    await fixture.whenStable();
  }

  it('shows a visitor the courses and the way in, and no navigation of a learner', async () => {
    await open(null);
    expect(entries()).toEqual([]);
    expect(shell().querySelector('aula-notice-bell')).toBeNull();
    expect([...shell().querySelectorAll('header a')].map((link) => link.getAttribute('href'))).toEqual(['/', '/cursos', '/en/?idioma=en', '/entrar']);
    expect(shell().querySelector('footer a')?.textContent).toBe('English');
  });

  it('shows a learner three entries and the municipality', async () => {
    await open(account);
    expect(entries()).toEqual(['Inicio', 'Aprender', 'Yo']);
    expect(shell().querySelector('header')?.textContent).toContain('Guazapares');
    expect(shell().querySelector('aula-language-link')).toBeNull();
  });

  it('shows whoever is signed in the way to the notices, and how many wait', async () => {
    await open({ ...account, municipality: null });
    await eventually(() => shell().querySelector('aula-notice-bell a')?.getAttribute('aria-label') === 'Avisos: 3 sin leer');
    expect(shell().querySelector('aula-notice-bell a')?.getAttribute('href')).toBe('/avisos');
  });

  it('shows the coordination to whoever may see the coverage', async () => {
    await open({ ...account, permissions: ['reporting.coverage.read'] });
    expect(entries()).toContain('Coordinar');
  });

  it('marks the demo and leads to its mailbox', async () => {
    await open(account, 'demo');
    expect(shell().querySelector('aside')?.textContent).toContain('personas ficticias');
    expect(shell().querySelector('aside a')?.getAttribute('href')).toBe('/demo/correo');
  });

  it('says calmly that the line is lost, and stops when it is back', async () => {
    await open(account);
    const connection = TestBed.inject(ConnectionStore);
    connection.lost();
    await TestBed.inject(ApplicationRef).whenStable();
    expect(shell().textContent).toContain('Sin conexión');
    connection.found();
    await TestBed.inject(ApplicationRef).whenStable();
    expect(shell().textContent).not.toContain('Sin conexión');
  });

  it('lets the keyboard jump to the content', async () => {
    await open(account);
    document.body.append(shell());
    const main = shell().querySelector('main');
    if (main) main.scrollIntoView = () => undefined;
    shell().querySelector<HTMLAnchorElement>('a.skip')?.click();
    expect(document.activeElement).toBe(main);
    shell().remove();
  });

  it('says so when the next page does not come, and stops when one does', async () => {
    await open(account);
    const router = TestBed.inject(Router);
    router.resetConfig([{ path: 'lejos', loadComponent: () => Promise.reject(new Error('no line')) }, { path: 'cerca', children: [] }]);
    await router.navigateByUrl('/lejos').catch(() => undefined);
    await TestBed.inject(ApplicationRef).whenStable();
    expect(shell().textContent).toContain('No pudimos abrir esa página');
    await router.navigateByUrl('/cerca');
    await TestBed.inject(ApplicationRef).whenStable();
    expect(shell().textContent).not.toContain('No pudimos abrir esa página');
  });
});
