import { notificationsApi } from '@aula/notifications/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { POLICY } from './unsubscribe-page';
import { type PageAnswer, UnsubscribeService } from './unsubscribe.service';

@Controller()
export class UnsubscribeController {
  constructor(@Inject(UnsubscribeService) private readonly unsubscribing: UnsubscribeService) {}

  @Endpoint(notificationsApi.unsubscribePage)
  async look(@Caller() actor: Actor, @Input() { params }: InputOf<typeof notificationsApi.unsubscribePage>, @Exchange() exchange: Exchange) {
    return asPage(exchange, await this.unsubscribing.look(actor, params.token));
  }

  @Endpoint(notificationsApi.unsubscribe)
  async unsubscribe(@Caller() actor: Actor, @Input() { params }: InputOf<typeof notificationsApi.unsubscribe>, @Exchange() exchange: Exchange) {
    return asPage(exchange, await this.unsubscribing.unsubscribe(actor, params.token));
  }

  @Endpoint(notificationsApi.subscribeAgain)
  async subscribeAgain(@Caller() actor: Actor, @Input() { params }: InputOf<typeof notificationsApi.subscribeAgain>, @Exchange() exchange: Exchange) {
    return asPage(exchange, await this.unsubscribing.subscribeAgain(actor, params.token));
  }
}

/** Answered with 200 and never by a redirect: mail programs that send the one-click request follow none. */
function asPage({ response }: Exchange, { status, page }: PageAnswer): string {
  response.status(status).type('html').set({ 'Content-Security-Policy': POLICY, 'X-Robots-Tag': 'noindex', 'Cache-Control': 'no-store' });
  return page;
}
