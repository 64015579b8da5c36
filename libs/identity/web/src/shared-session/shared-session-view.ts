import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, DestroyRef, DOCUMENT, effect, ElementRef, inject, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { ApiClient, AulaSlot } from '@aula/platform/web';
import { SessionStore } from '../session/session-store';
import { IdleWatch } from './idle-watch';
import type { EndOfSession } from './session-ended-page';

/** In the shell of whoever has a shared session, or finds work here that one has sealed: asks whether somebody is still there, and ends it when nobody is. */
@Component({
  selector: 'aula-shared-session',
  imports: [AulaSlot],
  templateUrl: './shared-session-view.html',
  styleUrl: './shared-session-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SharedSessionView {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');
  private readonly stay = viewChild<ElementRef<HTMLElement>>('stay');
  private readonly watch = this.begin();

  protected readonly work = this.session.keptWork;
  protected readonly unopened = computed(() => this.work()?.unopened() ?? 0);
  protected readonly minutes = computed(() => this.watch?.minutes());
  private readonly isAsking = computed(() => this.minutes() !== undefined);
  private focusedBefore: Element | null = null;

  constructor() {
    const refusals = untracked(this.api.refusals);
    effect(() => { if (this.api.refusals() > refusals && this.session.isShared()) untracked(() => void this.over('cerrada', this.session.leave())); });
    afterRenderEffect(() => { if (this.isAsking()) this.takeFocus(); else this.giveFocusBack(); });
    inject(DestroyRef).onDestroy(() => { this.watch?.stop(); });
  }

  protected here(): void {
    this.watch?.touch();
  }

  protected endNow(): Promise<void> {
    return this.over('salida', this.session.end());
  }

  protected discard(): void {
    this.work()?.discardUnopened();
  }

  private begin(): IdleWatch | undefined {
    const { session, document } = this;
    const window = document.defaultView;
    const owner = session.keptWork()?.owner;
    if (!session.isShared() || !window || owner === undefined) return undefined;
    return new IdleWatch({
      document, window, owner,
      isOwn: (target) => target instanceof Node && (this.question()?.nativeElement.contains(target) ?? false),
      tellServer: () => void this.tell(),
      ended: () => void this.over('inactividad', session.end()),
      left: () => void this.over('cerrada', session.leave()),
    });
  }

  /** Somebody is here; perhaps the server has ended the session all the same. */
  private async tell(): Promise<void> {
    const accountId = this.session.account()?.id;
    await this.session.renew();
    if (this.session.account()?.id !== accountId) await this.over('cerrada', this.session.leave());
  }

  /** The page goes away at once, whatever the line does; then what was still on its way is done. */
  private async over(por: EndOfSession, ended: Promise<void>): Promise<void> {
    this.watch?.stop();
    await this.router.navigate(['/sesion-terminada'], { queryParams: { por }, replaceUrl: true });
    await ended;
  }

  private takeFocus(): void {
    this.focusedBefore ??= this.document.activeElement;
    this.stay()?.nativeElement.focus();
  }

  private giveFocusBack(): void {
    const before = this.focusedBefore;
    this.focusedBefore = null;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  }
}
