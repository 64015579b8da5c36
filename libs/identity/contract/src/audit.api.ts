import { endpoint } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { auditFilter, auditLanguage, auditPage, auditStanding, entryId, openedEntry } from './audit';

/** Reading who did what to whose record. Each reading is an entry itself. */
export const auditApi = {
  readAuditStanding: endpoint({ method: 'GET', path: '/audit/standing', query: { language: auditLanguage }, allow: 'identity.audit.read', response: auditStanding }),
  listAuditEntries: endpoint({
    method: 'GET', path: '/audit/entries', query: { ...auditFilter, before: z.optional(entryId), language: auditLanguage }, allow: 'identity.audit.read', response: auditPage,
  }),
  /** The same entries in the same order, all of them, as a CSV file. */
  downloadAuditEntries: endpoint({
    method: 'GET', path: '/audit/entries/csv', query: { ...auditFilter, language: auditLanguage }, allow: 'identity.audit.read', response: z.unknown(), produces: 'text/csv',
  }),
  openAuditEntry: endpoint({
    method: 'GET', path: '/audit/entries/:entryId', params: { entryId }, query: { language: auditLanguage }, allow: 'identity.audit.read', response: openedEntry,
  }),
};
