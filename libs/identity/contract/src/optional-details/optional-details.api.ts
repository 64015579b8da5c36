import { endpoint, languages } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { OPTIONAL_FIELDS, optionalDetails, saveOptionalDetail } from './optional-details';

const language = z._default(languages, 'es');

export const optionalDetailsApi = {
  readOptionalDetails: endpoint({ method: 'GET', path: '/account/optional-details', query: { language }, allow: 'identity.optional-detail.read-own', response: optionalDetails }),
  /** Keeps one answer, with the consent to the purpose that was on the screen. */
  saveOptionalDetail: endpoint({ method: 'PUT', path: '/account/optional-details', query: { language }, allow: 'identity.optional-detail.write-own', body: saveOptionalDetail, response: optionalDetails }),
  /** Takes back one consent: the answer is gone. What was not there changes nothing. */
  withdrawOptionalDetail: endpoint({
    method: 'DELETE', path: '/account/optional-details/:field', params: { field: z.enum(OPTIONAL_FIELDS) }, query: { language },
    allow: 'identity.optional-detail.write-own', response: optionalDetails,
  }),
};
