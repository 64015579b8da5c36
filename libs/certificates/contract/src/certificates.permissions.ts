import { EVERY_ROLE, type Permissions } from '@aula/platform/contract';

export const certificatesPermissions = {
  'certificates.certificate.read-own': EVERY_ROLE,
  'certificates.name.confirm': EVERY_ROLE,
} as const satisfies Permissions;
