import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { SessionStore } from '@aula/identity/web';
import { AulaSlot } from '@aula/platform/web';
import { greetingAt, momentIn } from './greeting';

const HALF_A_MINUTE = 30_000;

/**
 * Where a person goes on: a greeting, a privacy notice that changed without a new purpose, who waits to be confirmed, then the cards that the domains put
 * here, in their order. What is not for everybody is neither loaded nor asked for on the pages of the others.
 */
@Component({
  selector: 'aula-home-page',
  imports: [AulaSlot],
  template: `
    <div class="page">
      <h1>{{ greeting() }}</h1>
      <p class="meta">{{ moment() }}</p>
      @if (account()?.notice === 'to-be-told') { <aula-slot name="home-news" /> }
      @if (session.may('identity.affiliation.confirm')) { <aula-slot name="home-staff" /> }
      <aula-slot name="home-card" />
    </div>
  `,
  styles: '.meta { margin-block-end: 1.4rem; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HomePage {
  protected readonly session = inject(SessionStore);
  protected readonly account = this.session.account;
  private readonly now = signal(new Date());
  private readonly place = computed(() => this.account()?.municipality ?? undefined);

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
