import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { EmailChangesService } from './email-changes.service';

@Controller()
export class EmailChangesController {
  constructor(@Inject(EmailChangesService) private readonly changes: EmailChangesService) {}

  @Endpoint(identityApi.askForEmail)
  askForEmail(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.askForEmail>, @Exchange() { request }: Exchange) {
    return this.changes.ask(actor, request, body.email);
  }

  @Endpoint(identityApi.changeEmail)
  changeEmail(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.changeEmail>, @Exchange() { request }: Exchange) {
    return this.changes.change(actor, request, body);
  }

  @Endpoint(identityApi.undoEmail)
  undoEmail(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.undoEmail>) {
    return this.changes.undo(actor, body.link);
  }
}
