import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { PeopleImport } from '../import/people-import.service';
import { SentInvitationsService } from './sent-invitations.service';

@Controller()
export class SentInvitationsController {
  constructor(@Inject(SentInvitationsService) private readonly invitations: SentInvitationsService, @Inject(PeopleImport) private readonly imports: PeopleImport) {}

  @Endpoint(identityApi.listSentInvitations)
  listSentInvitations(@Caller() actor: Actor, @Input() { query }: InputOf<typeof identityApi.listSentInvitations>) {
    return this.invitations.list(actor, query.page);
  }

  @Endpoint(identityApi.sendInvitation)
  sendInvitation(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.sendInvitation>) {
    return this.invitations.send(actor, body);
  }

  @Endpoint(identityApi.resendInvitation)
  resendInvitation(@Caller() actor: Actor, @Input() { params }: InputOf<typeof identityApi.resendInvitation>) {
    return this.invitations.resend(actor, params.invitationId);
  }

  @Endpoint(identityApi.withdrawInvitation)
  withdrawInvitation(@Caller() actor: Actor, @Input() { params }: InputOf<typeof identityApi.withdrawInvitation>) {
    return this.invitations.withdraw(actor, params.invitationId);
  }

  @Endpoint(identityApi.checkImport)
  checkImport(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.checkImport>) {
    return this.imports.check(actor, Buffer.from(body.file, 'base64'), body.language);
  }

  @Endpoint(identityApi.importInvitations)
  importInvitations(@Caller() actor: Actor, @Input() { body }: InputOf<typeof identityApi.importInvitations>) {
    return this.imports.run(actor, Buffer.from(body.file, 'base64'), body.language);
  }

  @Endpoint(identityApi.readBatch)
  readBatch(@Caller() actor: Actor, @Input() { params }: InputOf<typeof identityApi.readBatch>) {
    return this.invitations.progress(actor, params.batchId);
  }
}
