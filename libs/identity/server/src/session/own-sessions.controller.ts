import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { OwnSessionsService } from './own-sessions.service';
import { SessionCookies } from './session-cookies';

@Controller()
export class OwnSessionsController {
  constructor(@Inject(OwnSessionsService) private readonly sessions: OwnSessionsService, @Inject(SessionCookies) private readonly cookies: SessionCookies) {}

  @Endpoint(identityApi.listSessions)
  listSessions(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.listSessions>, @Exchange() { request }: Exchange) {
    return this.sessions.list(actor, this.cookies.idIn(request));
  }

  @Endpoint(identityApi.endSession)
  endSession(@Caller() actor: Actor, @Input() { params }: InputOf<typeof identityApi.endSession>, @Exchange() { request }: Exchange) {
    return this.sessions.end(actor, this.cookies.idIn(request), params.sessionId);
  }

  @Endpoint(identityApi.endOtherSessions)
  endOtherSessions(@Caller() actor: Actor, @Input() _input: InputOf<typeof identityApi.endOtherSessions>, @Exchange() { request }: Exchange) {
    return this.sessions.endOthers(actor, this.cookies.idIn(request));
  }
}
