import { ChangeDetectionStrategy, Component, type Provider, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type ProblemTexts, provideProblemTexts } from '../problem/problem-texts';
import type { FakeApi } from './fake-api';

@Component({ selector: 'aula-elsewhere', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Elsewhere {}

export interface PageToOpen {
  readonly address: string;
  /** The route's path; without one, the address itself. */
  readonly path?: string;
  readonly component: Type<unknown>;
  readonly api: FakeApi;
  readonly texts?: ProblemTexts;
  readonly providers?: readonly Provider[];
  /** What must stand before the page is opened, such as who is signed in. */
  readonly prepare?: () => void;
}

/** A page as it stands at its address, with its hands: for screen specs. */
export class OpenPage {
  private constructor(private readonly harness: RouterTestingHarness) {}

  static async at({ address, path = address.slice(1), component, api, texts = {}, providers = [], prepare }: PageToOpen): Promise<OpenPage> {
    TestBed.configureTestingModule({ providers: [api.provide(), provideProblemTexts(texts), provideRouter([{ path, component }, { path: '**', component: Elsewhere }], withComponentInputBinding()), ...providers] });
    prepare?.();
    const page = new OpenPage(await RouterTestingHarness.create(address));
    await page.settle();
    return page;
  }

  get element(): HTMLElement {
    return this.harness.routeNativeElement as HTMLElement;
  }

  /** What stands there, with every run of spaces, unbreakable ones too, as one. */
  get text(): string {
    return this.element.textContent.replace(/\s+/g, ' ');
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

  has(words: string): boolean {
    return [...this.element.querySelectorAll('button, a')].some((one) => one.textContent.replace(/\s+/g, ' ').includes(words));
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
