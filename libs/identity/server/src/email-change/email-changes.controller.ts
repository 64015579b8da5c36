import { credentialsApi } from '@aula/identity/contract/credentials';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Exchange, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { EmailChangesService } from './email-changes.service';

@Controller()
export class EmailChangesController {
  constructor(@Inject(EmailChangesService) private readonly changes: EmailChangesService) {}

  @Endpoint(credentialsApi.askForEmail)
  askForEmail(@Caller() actor: Actor, @Input() { body }: InputOf<typeof credentialsApi.askForEmail>, @Exchange() { request }: Exchange) {
    return this.changes.ask(actor, request, body.email);
  }

  @Endpoint(credentialsApi.changeEmail)
  changeEmail(@Caller() actor: Actor, @Input() { body }: InputOf<typeof credentialsApi.changeEmail>, @Exchange() { request }: Exchange) {
    return this.changes.change(actor, request, body);
  }

  @Endpoint(credentialsApi.undoEmail)
  undoEmail(@Caller() actor: Actor, @Input() { body }: InputOf<typeof credentialsApi.undoEmail>) {
    return this.changes.undo(actor, body.link);
  }
}
