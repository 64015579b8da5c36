import { ChangeDetectionStrategy, Component, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { SessionStore } from '@aula/identity/web';
import type { FakeApi } from '@aula/platform/web';
import { anAccount } from './an-account';

@Component({ selector: 'aula-elsewhere', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Elsewhere {}

/** A page as it stands at its address, with its hands: for screen specs. */
export class OpenPage {
  private constructor(private readonly harness: RouterTestingHarness) {}

  static async at(address: string, path: string, component: Type<unknown>, api: FakeApi, account: ReturnType<typeof anAccount> | null = anAccount()): Promise<OpenPage> {
    TestBed.configureTestingModule({ providers: [api.provide(), provideRouter([{ path, component }, { path: '**', component: Elsewhere }])] });
    TestBed.inject(SessionStore).signedIn({ account });
    const harness = await RouterTestingHarness.create(address);
    const page = new OpenPage(harness);
    await page.settle();
    return page;
  }

  get element(): HTMLElement {
    return this.harness.routeNativeElement as HTMLElement;
  }

  get text(): string {
    return (this.element.textContent ?? '').replace(/\s+/g, ' ');
  }

  get address(): string {
    return TestBed.inject(Router).url;
  }

  /** The button or link with these words. */
  find(words: string): HTMLElement {
    const found = [...this.element.querySelectorAll<HTMLElement>('button, a')].find((one) => one.textContent.replace(/\s+/g, ' ').includes(words));
    if (!found) throw new Error(`no «${words}» in: ${this.text}`);
    return found;
  }

  async click(words: string): Promise<void> {
    this.find(words).click();
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await this.harness.fixture.whenStable();
    }
  }
}
