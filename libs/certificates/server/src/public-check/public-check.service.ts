import { readFolio } from '@aula/certificates/contract';
import type { Language } from '@aula/platform/contract';
import { type Actor, Database, type Environment, ENVIRONMENT, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Certificate } from '../certificate/certificate.entity';
import { checkAddress, type CheckedCertificate, certificatePage, mistypedPage, type Reader, unknownPage } from './check-page';

/** A page, or the way to it. */
export type CheckAnswer = { readonly status: 200 | 404; readonly page: string } | { readonly status: 301; readonly address: string };

/** What anybody who holds the paper may ask: does it stand? */
@Injectable()
export class PublicCheck {
  constructor(
    @InjectRepository(Certificate) private readonly certificates: Repository<Certificate>,
    @Inject(Database) private readonly db: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async answer(_actor: Actor, language: Language, typed: string): Promise<CheckAnswer> {
    const reader: Reader = { language, site: this.environment.PUBLIC_URL };
    const folio = readFolio(typed);
    if (!folio) return { status: 404, page: mistypedPage(reader, typed) };
    if (folio !== typed) return { status: 301, address: checkAddress(language, folio) };
    // As the house: whoever knows the folio holds the paper, and is shown no more than stands on it.
    const certificate = await this.db.as(system, () => this.certificates.findOneBy({ folio }));
    return certificate ? { status: 200, page: certificatePage(reader, toChecked(certificate)) } : { status: 404, page: unknownPage(reader, folio) };
  }
}

function toChecked({ municipalityName, stateName, ...certificate }: Certificate): CheckedCertificate {
  const place = municipalityName !== null && stateName !== null ? { municipality: municipalityName, state: stateName } : null;
  const { folio, state, name, courseTitle, hours, completedOn, issuer } = certificate;
  return { folio, state, name, courseTitle, hours, completedOn, place, issuer };
}
