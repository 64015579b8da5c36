import { staffApi } from '@aula/identity/contract/staff';
import type { InputOf } from '@aula/platform/contract';
import { type Actor, Caller, csvDownload, Endpoint, Input } from '@aula/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { AuditReading } from './audit-reading.service';

@Controller()
export class AuditController {
  constructor(@Inject(AuditReading) private readonly audit: AuditReading) {}

  @Endpoint(staffApi.readAuditStanding)
  readAuditStanding(@Caller() actor: Actor, @Input() { query }: InputOf<typeof staffApi.readAuditStanding>) {
    return this.audit.standing(actor, query.language);
  }

  @Endpoint(staffApi.listAuditEntries)
  listAuditEntries(@Caller() actor: Actor, @Input() { query }: InputOf<typeof staffApi.listAuditEntries>) {
    return this.audit.list(actor, query);
  }

  @Endpoint(staffApi.downloadAuditEntries)
  async downloadAuditEntries(@Caller() actor: Actor, @Input() { query }: InputOf<typeof staffApi.downloadAuditEntries>) {
    return csvDownload(await this.audit.file(actor, query));
  }

  @Endpoint(staffApi.openAuditEntry)
  openAuditEntry(@Caller() actor: Actor, @Input() { params, query }: InputOf<typeof staffApi.openAuditEntry>) {
    return this.audit.open(actor, params.entryId, query.language);
  }
}
