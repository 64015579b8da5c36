export {
  certificate, type Certificate, CERTIFICATE_STATES, confirmName, nameOnCertificates, type NameOnCertificates, ownCertificates, type OwnCertificates, pendingCertificate,
} from './certificate';
export { certificatesApi } from './certificates.api';
export { certificatesErrors } from './certificates.errors';
export { certificatesPermissions } from './certificates.permissions';
export { folioFrom, readFolio } from './folio';
