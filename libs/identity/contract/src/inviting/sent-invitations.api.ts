import { endpoint } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { batchProgress, importCheck, importResult, peopleFile, sendInvitation, sentInvitation, sentInvitations } from './sent-invitation';

const params = { invitationId: z.uuid() };
const allow = 'identity.invitation.manage';

export const sentInvitationsApi = {
  /** Newest first. */
  listSentInvitations: endpoint({ method: 'GET', path: '/sent-invitations', query: { page: z._default(z.coerce.number<string>().check(z.int(), z.minimum(1), z.maximum(100_000)), 1) }, allow, response: sentInvitations }),
  /** Whoever has an open invitation keeps it, and is answered with it. */
  sendInvitation: endpoint({ method: 'POST', path: '/sent-invitations', allow, body: sendInvitation, response: sentInvitation }),
  /** The same link once more, good for another 14 days. `identity.sent-just-now` where a mail went out in the last ten minutes; one that is still on its way is answered as it stands. */
  resendInvitation: endpoint({ method: 'PUT', path: '/sent-invitations/:invitationId/sent', params, allow, response: sentInvitation }),
  /** The link leads nowhere any more. One that was opened stays as it is. */
  withdrawInvitation: endpoint({ method: 'DELETE', path: '/sent-invitations/:invitationId', params, allow, response: sentInvitation }),
  /** Reads a file and changes nothing. */
  checkImport: endpoint({ method: 'POST', path: '/sent-invitations/import/check', allow, body: peopleFile, response: importCheck }),
  /** All of a file or nothing. The same file again changes nothing. */
  importInvitations: endpoint({ method: 'POST', path: '/sent-invitations/import', allow, body: peopleFile, response: importResult }),
  readBatch: endpoint({ method: 'GET', path: '/sent-invitations/batches/:batchId', params: { batchId: z.uuid() }, allow, response: batchProgress }),
};
