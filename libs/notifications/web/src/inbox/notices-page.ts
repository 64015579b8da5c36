import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, signal, afterNextRender } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@aula/identity/web';
import { EmptyState, ProblemNotice, SkeletonView } from '@aula/platform/web';
import { MailCard } from '../preferences/mail-card';
import { NoticeView } from './notice-view';
import { NoticesStore } from './notices-store';

/** `/avisos`: what the house told this person, newest first, and which of it may come by mail. */
@Component({
  selector: 'aula-notices-page',
  imports: [EmptyState, MailCard, NoticeView, ProblemNotice, RouterLink, SkeletonView],
  templateUrl: './notices-page.html',
  styles: `
    .row { align-items: center; }
    .row h1 { margin: 0; }
    ul { margin-block-start: 1.2rem; }
    .plain-list > li { padding: 0; border: 0; }
    @media print { .button, aula-mail-card { display: none; } }
  `,
  providers: [NoticesStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticesPage {
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly store = inject(NoticesStore);
  protected readonly timeZone = inject(SessionStore).account()?.municipality?.timeZone;
  protected readonly announcement = signal('');
  protected readonly isEmpty = computed(() => this.store.items().length === 0);

  protected async markAllRead(): Promise<void> {
    await this.store.markAllRead();
    if (!this.store.hasUnread()) this.announcement.set($localize`:@@notifications.all-read:Todos tus avisos están leídos.`);
  }

  /** Whoever asked with the keyboard goes on at the first notice that came. */
  protected async openMore(): Promise<void> {
    const before = this.store.items().length;
    await this.store.openMore();
    if (this.store.items().length === before) return;
    afterNextRender(() => { this.element.nativeElement.querySelectorAll<HTMLElement>('aula-notice h2 a')[before]?.focus(); }, { injector: this.injector });
  }
}
