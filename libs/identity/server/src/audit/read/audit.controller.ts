import { identityApi } from '@aula/identity/contract';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, csvDownload, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { AuditReading } from './audit-reading.service';

@Controller()
export class AuditController {
  constructor(@Inject(AuditReading) private readonly audit: AuditReading) {}

  @Endpoint(identityApi.readAuditStanding)
  readAuditStanding(@Caller() actor: Actor, @Input() { query }: InputOf<typeof identityApi.readAuditStanding>) {
    return this.audit.standing(actor, query.language);
  }

  @Endpoint(identityApi.listAuditEntries)
  listAuditEntries(@Caller() actor: Actor, @Input() { query }: InputOf<typeof identityApi.listAuditEntries>) {
    return this.audit.list(actor, query);
  }

  @Endpoint(identityApi.downloadAuditEntries)
  async downloadAuditEntries(@Caller() actor: Actor, @Input() { query }: InputOf<typeof identityApi.downloadAuditEntries>) {
    return csvDownload(await this.audit.file(actor, query));
  }

  @Endpoint(identityApi.openAuditEntry)
  openAuditEntry(@Caller() actor: Actor, @Input() { params, query }: InputOf<typeof identityApi.openAuditEntry>) {
    return this.audit.open(actor, params.entryId, query.language);
  }
}
