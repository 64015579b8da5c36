import { afterNextRender, DOCUMENT, inject, Injectable, Injector, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, Router, type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { distinctUntilChanged, filter, map, skip } from 'rxjs';

const PRODUCT = $localize`:@@platform.product:Aula Abierta`;

/** Names the page, and takes the reader to its heading after a navigation. */
@Injectable({ providedIn: 'root' })
export class PageTitle {
  private readonly title = inject(Title);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly spoken = signal('');
  /** What took the focus after the last navigation: the heading, or the page while it has none. */
  private followed: HTMLElement | undefined;
  private waiting: MutationObserver | undefined;
  /** Read by the shell's live region: only what the focus did not say already. */
  readonly announcement = this.spoken.asReadonly();

  /** A page whose name comes with its data sets it then; the route's own title stands until that. */
  set(title: string | undefined): void {
    this.title.setTitle(title === undefined || title === '' || title === PRODUCT ? PRODUCT : `${title} · ${PRODUCT}`);
  }

  /** After a navigation the reader goes on at the page's heading; where it is still loading, at the page, which is then named aloud. */
  followNavigation(router: Router): void {
    const pages = router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects.replace(/[?#].*/, '')),
      // Another view of the same page (`?vista=tabla`) leaves the reader where they are.
      distinctUntilChanged(),
      skip(1),
    );
    pages.subscribe(() => {
      this.waiting?.disconnect();
      this.followed = undefined;
      afterNextRender(() => { this.focusHeading(); }, { injector: this.injector });
    });
  }

  /** The heading of a loading page gives way to the real one; the focus must not fall to the top with it. */
  private waitForHeading(main: HTMLElement): void {
    this.waiting = new MutationObserver(() => { this.followReplacedHeading(); });
    this.waiting.observe(main, { childList: true, subtree: true });
  }

  private followReplacedHeading(): void {
    const isLost = this.followed?.isConnected === false && this.document.activeElement === this.document.body;
    const isAtPage = this.followed?.localName === 'main' && this.document.activeElement === this.followed && this.followed.querySelector('h1') !== null;
    if (isLost || isAtPage) this.focusHeading();
  }

  private focusHeading(): void {
    const main = this.document.querySelector<HTMLElement>('main');
    const heading = main?.querySelector<HTMLElement>('h1');
    const target = heading ?? main;
    if (!main || !target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    this.followed = target;
    this.waiting?.disconnect();
    this.waitForHeading(main);
    this.spoken.set(heading ? '' : this.document.title);
  }
}

/** `Cursos · Aula Abierta`. */
@Injectable()
export class AulaTitleStrategy extends TitleStrategy {
  private readonly page = inject(PageTitle);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.page.set(this.buildTitle(snapshot));
  }
}
