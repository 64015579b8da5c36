import * as z from 'zod/mini';
import { endpoint, named } from './endpoint';
import { policyReportsApi } from './policy-report';
import { instant } from './values';

const health = named('Health', z.object({ status: z.enum(['up', 'down']) }));

/** What the browser must know before anybody signs in. */
const settings = named('Settings', z.object({
  mode: z.enum(['demo', 'production']),
  operator: z.string(),
  hasDemoMailbox: z.boolean(),
}));

const demoMail = named('DemoMail', z.object({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  queuedAt: instant,
}));
export type DemoMail = z.infer<typeof demoMail>;
const demoMailbox = named('DemoMailbox', z.object({ mails: z.array(demoMail) }));

export const platformApi = {
  live: endpoint({ method: 'GET', path: '/health/live', isPage: true, allow: 'public', response: health }),
  ready: endpoint({ method: 'GET', path: '/health/ready', isPage: true, allow: 'public', response: health }),
  settings: endpoint({ method: 'GET', path: '/settings', allow: 'public', response: settings }),
  /** The last hundred messages that a mail server would have sent. Demo mode only. */
  demoMailbox: endpoint({ method: 'GET', path: '/demo-mailbox', allow: 'public', response: demoMailbox }),
  reportPolicyViolation: policyReportsApi.report,
};
