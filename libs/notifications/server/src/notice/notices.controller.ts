import { notificationsApi } from '@aula/notifications/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { NoticesService } from './notices.service';

@Controller()
export class NoticesController {
  constructor(@Inject(NoticesService) private readonly notices: NoticesService) {}

  @Endpoint(notificationsApi.listOwn)
  listOwn(@Caller() actor: Actor, @Input() { query }: InputOf<typeof notificationsApi.listOwn>) {
    return this.notices.listOwn(actor, query.before);
  }

  @Endpoint(notificationsApi.countUnread)
  countUnread(@Caller() actor: Actor, @Input() _input: InputOf<typeof notificationsApi.countUnread>) {
    return this.notices.countUnread(actor);
  }

  @Endpoint(notificationsApi.markRead)
  markRead(@Caller() actor: Actor, @Input() { params }: InputOf<typeof notificationsApi.markRead>) {
    return this.notices.markRead(actor, params.noticeId);
  }

  @Endpoint(notificationsApi.markAllRead)
  markAllRead(@Caller() actor: Actor, @Input() { body }: InputOf<typeof notificationsApi.markAllRead>) {
    return this.notices.markAllRead(actor, body.newest);
  }
}
