import { DestroyRef, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { SessionStore } from '@aula/identity/web';
import { notificationsApi } from '@aula/notifications/contract';
import { ApiClient, ConnectionStore } from '@aula/platform/web';
import { distinctUntilChanged, filter, map, skip } from 'rxjs';

/** How many notices wait to be read: asked for when somebody signs in, goes to another page, comes back to the application, or has a line again. */
@Injectable({ providedIn: 'root' })
export class UnreadStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly connection = inject(ConnectionStore);
  private readonly count = signal(0);
  readonly unread = this.count.asReadonly();
  /** Of two answers, the one that was asked for last holds, whichever arrives last. */
  private asked = 0;

  constructor() {
    effect(() => {
      const isSomebody = this.session.account() !== null;
      if (!isSomebody) this.set(0);
      else if (this.connection.isOnline()) untracked(() => { this.ask(); });
    });
    const pages = inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects.replace(/[?#].*/, '')),
      distinctUntilChanged(),
      skip(1),
      takeUntilDestroyed(),
    );
    pages.subscribe(() => { this.ask(); });
    const document = inject(DOCUMENT);
    const look = () => { if (!document.hidden) this.ask(); };
    document.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => { document.removeEventListener('visibilitychange', look); });
  }

  /** What a write was answered with. */
  set(unread: number): void {
    this.asked += 1;
    this.count.set(unread);
  }

  /** Where no answer comes, the last one stands: a bell is not worth a word about the line. */
  private ask(): void {
    if (this.session.account() === null || !this.connection.isOnline()) return;
    const turn = (this.asked += 1);
    this.api.call(notificationsApi.countUnread).then(({ unread }) => { if (turn === this.asked) this.set(unread); }, () => undefined);
  }
}
