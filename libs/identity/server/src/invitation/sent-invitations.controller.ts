import { invitingApi } from '@aula/identity/contract/inviting';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { PeopleImport } from '../import/people-import.service';
import { SentInvitationsService } from './sent-invitations.service';

@Controller()
export class SentInvitationsController {
  constructor(@Inject(SentInvitationsService) private readonly invitations: SentInvitationsService, @Inject(PeopleImport) private readonly imports: PeopleImport) {}

  @Endpoint(invitingApi.listSentInvitations)
  listSentInvitations(@Caller() actor: Actor, @Input() { query }: InputOf<typeof invitingApi.listSentInvitations>) {
    return this.invitations.list(actor, query.page);
  }

  @Endpoint(invitingApi.sendInvitation)
  sendInvitation(@Caller() actor: Actor, @Input() { body }: InputOf<typeof invitingApi.sendInvitation>) {
    return this.invitations.send(actor, body);
  }

  @Endpoint(invitingApi.resendInvitation)
  resendInvitation(@Caller() actor: Actor, @Input() { params }: InputOf<typeof invitingApi.resendInvitation>) {
    return this.invitations.resend(actor, params.invitationId);
  }

  @Endpoint(invitingApi.withdrawInvitation)
  withdrawInvitation(@Caller() actor: Actor, @Input() { params }: InputOf<typeof invitingApi.withdrawInvitation>) {
    return this.invitations.withdraw(actor, params.invitationId);
  }

  @Endpoint(invitingApi.checkImport)
  checkImport(@Caller() actor: Actor, @Input() { body }: InputOf<typeof invitingApi.checkImport>) {
    return this.imports.check(actor, Buffer.from(body.file, 'base64'), body.language);
  }

  @Endpoint(invitingApi.importInvitations)
  importInvitations(@Caller() actor: Actor, @Input() { body }: InputOf<typeof invitingApi.importInvitations>) {
    return this.imports.run(actor, Buffer.from(body.file, 'base64'), body.language);
  }

  @Endpoint(invitingApi.readBatch)
  readBatch(@Caller() actor: Actor, @Input() { params }: InputOf<typeof invitingApi.readBatch>) {
    return this.invitations.progress(actor, params.batchId);
  }
}
