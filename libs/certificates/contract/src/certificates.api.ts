import { endpoint } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { confirmName, nameOnCertificates, ownCertificates } from './certificate';
import { folioInAddress } from './folio';

const check = { method: 'GET', params: { folio: folioInAddress }, isPage: true, allow: 'public', response: z.string(), produces: 'text/html' } as const;
/** Whatever a messenger hangs on a shared address (`?fbclid=…`) is ignored. */
const query = z.object({});

export const certificatesApi = {
  listOwn: endpoint({ method: 'GET', path: '/certificates', allow: 'certificates.certificate.read-own', response: ownCertificates }),
  readName: endpoint({ method: 'GET', path: '/certificates/name', allow: 'certificates.certificate.read-own', response: nameOnCertificates }),
  /** Confirms the name and lets the certificates that waited for it be made. */
  confirmName: endpoint({ method: 'PUT', path: '/certificates/name', allow: 'certificates.name.confirm', body: confirmName, response: nameOnCertificates }),
  download: endpoint({
    method: 'GET', path: '/certificates/:folio/pdf', params: { folio: folioInAddress },
    allow: 'certificates.certificate.read-own', response: z.unknown(), produces: 'application/pdf',
  }),
  /** The public check: plain HTML, no account, no JavaScript. This is the address on the paper. */
  check: { ...endpoint({ ...check, path: '/v/:folio' }), query },
  checkInEnglish: { ...endpoint({ ...check, path: '/en/v/:folio' }), query },
};
