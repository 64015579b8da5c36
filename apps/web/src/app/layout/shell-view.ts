import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { SessionStore } from '@aula/identity/web';
import { AulaIcon, AulaSlot, ConnectionStore, LanguageLink, PageTitle, SettingsStore, SkeletonView } from '@aula/platform/web';
import { MainNavigation } from './main-navigation';
import { MarkView } from './mark-view';
import { TravelStore } from './travel-store';

/** What stands around every page. */
@Component({
  selector: 'aula-shell',
  imports: [AulaIcon, AulaSlot, LanguageLink, MainNavigation, MarkView, RouterLink, RouterOutlet, SkeletonView],
  templateUrl: './shell-view.html',
  styleUrl: './shell-view.scss',
  host: { '[class.signed-in]': 'isSignedIn()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShellView {
  private readonly session = inject(SessionStore);
  private readonly settings = inject(SettingsStore);
  protected readonly isOnline = inject(ConnectionStore).isOnline;
  protected readonly travel = inject(TravelStore).state;
  /** Until the first page stands, its shape does. */
  protected readonly hasPage = signal(false);
  protected readonly announcement = inject(PageTitle).announcement;
  /** While the answer travels, the shell stands as it stood last time, so that nothing jumps. */
  protected readonly isSignedIn = computed(() => this.session.account() !== null || this.session.isExpected());
  protected readonly isVisitor = computed(() => !this.isSignedIn());
  /** Others use the device too, or did when this person was here before. */
  protected readonly isWatched = computed(() => this.session.keptWork() !== undefined);
  protected readonly place = computed(() => this.session.account()?.municipality?.name);
  protected readonly isDemo = this.settings.isDemo;
  protected readonly hasDemoMailbox = this.settings.hasDemoMailbox;

  /** Not a link to `#contenido`: with `<base href="/">` that would leave the page. */
  protected skipTo(main: HTMLElement, event: Event): void {
    event.preventDefault();
    main.focus();
    main.scrollIntoView();
  }
}
