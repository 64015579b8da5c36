import { afterNextRender, DOCUMENT, inject, Injectable, Injector, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, Router, type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { filter, skip } from 'rxjs';

const PRODUCT = 'Aula Abierta';

/** Names the page: in the window's title and, through the shell's live region, for whoever listens instead of looks. */
@Injectable({ providedIn: 'root' })
export class PageTitle {
  private readonly title = inject(Title);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly spoken = signal('');
  /** Read by the shell's live region: only what the focus did not say already. */
  readonly announcement = this.spoken.asReadonly();

  set(title: string | undefined): void {
    this.title.setTitle(title === undefined || title === '' || title === PRODUCT ? PRODUCT : `${title} · ${PRODUCT}`);
  }

  /** After a navigation the reader goes on at the page's heading; where it is still loading, at the page, which is then named aloud. */
  followNavigation(router: Router): void {
    router.events.pipe(filter((event) => event instanceof NavigationEnd), skip(1)).subscribe((event) => {
      if (event.urlAfterRedirects.includes('#')) return;
      afterNextRender(() => { this.focusHeading(); }, { injector: this.injector });
    });
  }

  private focusHeading(): void {
    const main = this.document.querySelector<HTMLElement>('main');
    const heading = main?.querySelector<HTMLElement>('h1');
    const target = heading ?? main;
    if (!target || main?.contains(this.document.activeElement)) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    this.spoken.set(heading ? '' : this.document.title);
  }
}

@Injectable()
export class AulaTitleStrategy extends TitleStrategy {
  private readonly page = inject(PageTitle);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.page.set(this.buildTitle(snapshot));
  }
}
