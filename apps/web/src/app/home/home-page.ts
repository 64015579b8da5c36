import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { SessionStore } from '@aula/identity/web';
import { AulaSlot } from '@aula/platform/web';
import { greetingAt, momentIn } from './greeting';

const HALF_A_MINUTE = 30_000;

/** Where a person goes on: a greeting, then the cards that the domains put here, in their order. */
@Component({
  selector: 'aula-home-page',
  imports: [AulaSlot],
  template: `
    <div class="page">
      <h1>{{ greeting() }}</h1>
      <p class="meta">{{ moment() }}</p>
      @if (hasNews()) { <aula-slot name="home-news" /> }
      @if (mayConfirm()) { <aula-slot name="home-staff" /> }
      <aula-slot name="home-card" />
    </div>
  `,
  styles: '.meta { margin-block-end: 1.4rem; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HomePage {
  private readonly session = inject(SessionStore);
  private readonly account = this.session.account;
  private readonly now = signal(new Date());
  private readonly place = computed(() => this.account()?.municipality ?? undefined);

  /** The privacy notice changed without a new purpose: told here, once. */
  protected readonly hasNews = computed(() => this.account()?.notice === 'to-be-told');
  /** Who waits to be confirmed: nobody else's page loads or asks anything for it. */
  protected readonly mayConfirm = computed(() => this.session.may('identity.affiliation.confirm'));
  protected readonly greeting = computed(() => {
    const words = greetingAt(this.now(), this.place()?.timeZone);
    const name = this.account()?.givenNames.split(' ')[0];
    return name ? `${words}, ${name}` : words;
  });
  protected readonly moment = computed(() => momentIn(this.now(), this.place()));

  constructor() {
    const clock = setInterval(() => { this.now.set(new Date()); }, HALF_A_MINUTE);
    inject(DestroyRef).onDestroy(() => { clearInterval(clock); });
  }
}
