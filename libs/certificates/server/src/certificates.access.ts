import type { Actor } from '@aula/platform/server';
import type { FindOptionsWhere } from 'typeorm';
import type { Certificate } from './certificate/certificate.entity';

/** Whose constancias a person may list and download: their own. Also a coordinator's territory opens nobody's paper. */
export function ownCertificates(actor: Actor): FindOptionsWhere<Certificate> {
  return { accountId: actor.id };
}
