import { day, endpoint, languages } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { acceptNotice, ownNotice, privacyNotice, simplifiedNotice } from './privacy-notice';

const language = z._default(languages, 'es');

export const privacyApi = {
  /** The full text: of the version in force, or of an earlier one as it stood then, which may be there in Spanish alone. */
  readPrivacyNotice: endpoint({ method: 'GET', path: '/privacy-notice', query: { language, version: z.optional(day) }, allow: 'public', response: privacyNotice }),
  readSimplifiedNotice: endpoint({ method: 'GET', path: '/privacy-notice/simplified', query: { language }, allow: 'public', response: simplifiedNotice }),
  /** Says that the notice in force was accepted or, where no purpose changed, that it was read. Again changes nothing. */
  acceptPrivacyNotice: endpoint({ method: 'PUT', path: '/account/privacy-notice', allow: 'identity.notice.accept-own', body: acceptNotice, response: ownNotice }),
};
