import * as z from 'zod/mini';
import { endpoint, named } from './endpoint';

const words = z.optional(z.nullable(z.string()));

/** What a browser sends to `report-uri`. It names more than this, and each browser other things: the rest is left unread. */
export const policyReport = named('PolicyReport', z.object({
  'csp-report': z.object({ 'effective-directive': words, 'violated-directive': words, 'blocked-uri': words, 'source-file': words }),
}));
export type PolicyReport = z.infer<typeof policyReport>;

export const policyReportsApi = {
  /** A page of ours did, or was made to try, what the Content Security Policy forbids. Sent by browsers on their own. */
  report: endpoint({ method: 'POST', path: '/policy-reports', allow: 'public', body: policyReport, response: named('PolicyReportTaken', z.object({})) }),
};
