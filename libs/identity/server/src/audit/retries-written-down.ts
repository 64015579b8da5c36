import type { Actor, RetryRecord } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { jobsRetried } from '../identity.audited';
import { AuditLog } from './audit-log';

/** The platform lies below the log: it asks for stopped jobs again, and this is told. Of nobody and of no place: whoever reaches everything reads it. */
@Injectable()
export class RetriesWrittenDown implements RetryRecord {
  constructor(@Inject(AuditLog) private readonly audit: AuditLog) {}

  retried(actor: Actor, { retried, jobs }: { readonly retried: number; readonly jobs: readonly string[] }): Promise<void> {
    return this.audit.record(actor, { action: jobsRetried, subjects: [], municipalities: [], details: { retried, jobs: [...jobs] } });
  }
}
