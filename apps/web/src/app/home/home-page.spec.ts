import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { anAccount, openSignedIn } from '@aula/identity/web/testing';
import { provideSlot } from '@aula/platform/web';
import { FakeApi } from '@aula/platform/web/testing';
import { HomePage } from './home-page';

@Component({ selector: 'aula-first', template: '<p>primero</p>', changeDetection: ChangeDetectionStrategy.OnPush })
class First {}

@Component({ selector: 'aula-second', template: '<p>después</p>', changeDetection: ChangeDetectionStrategy.OnPush })
class Second {}

describe('home', () => {
  beforeEach(() => { jest.useFakeTimers({ doNotFake: ['setTimeout', 'clearTimeout', 'queueMicrotask', 'performance'], now: new Date('2026-11-22T15:10:00Z') }); });
  afterEach(() => { jest.useRealTimers(); });

  it('greets by name, says day and hour at the person\'s place, and puts the cards in their order', async () => {
    const providers = [provideSlot('home-card', () => Promise.resolve(Second), 30), provideSlot('home-card', () => Promise.resolve(First), 10)];
    const page = await openSignedIn({ address: '/inicio', component: HomePage, api: new FakeApi(), providers });
    expect(page.element.querySelector('h1')?.textContent).toBe('Buenos días, Xóchitl');
    expect(page.text).toContain('Domingo 22 de noviembre · 9:10 h en Guazapares');
    expect(page.text).toMatch(/primero.*después/);
  });

  it('tells of a changed privacy notice whoever is to be told, and nobody else', async () => {
    const open = (notice: 'known' | 'to-be-told') => openSignedIn(
      { address: '/inicio', component: HomePage, api: new FakeApi(), providers: [provideSlot('home-news', () => Promise.resolve(First))] }, anAccount({ notice }),
    );
    expect((await open('to-be-told')).text).toContain('primero');
    TestBed.resetTestingModule();
    expect((await open('known')).text).not.toContain('primero');
  });
});
