import { type Certificate as CertificateAnswer, certificatesErrors, type OwnCertificates, readFolio } from '@aula/certificates/contract';
import { buffer } from 'node:stream/consumers';
import { CoursesService } from '@aula/catalogue/server';
import { EnrolmentsService } from '@aula/enrolment/server';
import { type Actor, Database, DomainError, FileStore } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { ownCertificates } from '../certificates.access';
import { CertificateName } from '../name/certificate-name.entity';
import { Certificate } from './certificate.entity';

export interface CertificateFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A person's own certificates. */
@Injectable()
export class CertificatesService {
  constructor(
    @InjectRepository(Certificate) private readonly certificates: Repository<Certificate>,
    @InjectRepository(CertificateName) private readonly names: Repository<CertificateName>,
    @Inject(EnrolmentsService) private readonly enrolments: EnrolmentsService,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Database) private readonly db: Database,
  ) {}

  /** Newest first, and the completed courses whose certificate is not there yet. */
  listOwn(actor: Actor): Promise<OwnCertificates> {
    return this.db.as(actor, async () => {
      const certificates = await this.certificates.find({ where: ownCertificates(actor), order: { issuedAt: 'DESC', folio: 'ASC' } });
      return { items: certificates.map(toAnswer), pending: await this.pendingBeside(actor, certificates) };
    });
  }

  /** The PDF as it was issued. Not there and not yours are the same answer. */
  async file(actor: Actor, typedFolio: string): Promise<CertificateFile> {
    const folio = readFolio(typedFolio);
    const certificate = folio && (await this.db.as(actor, () => this.certificates.findOneBy({ ...ownCertificates(actor), folio })));
    if (!certificate) throw new DomainError(certificatesErrors, 'certificates.no-such-certificate');
    // Whole, not piped: 20 kB, and a file that cannot be read is a proper problem instead of half an answer.
    return { fileName: `constancia-${certificate.folio}.pdf`, bytes: await buffer(this.files.read(certificate.fileKey)) };
  }

  private async pendingBeside(actor: Actor, certificates: readonly Certificate[]): Promise<OwnCertificates['pending']> {
    const issued = new Set(certificates.map(({ enrolmentId }) => enrolmentId));
    const waiting = (await this.enrolments.completions(actor, actor.id)).filter(({ enrolmentId }) => !issued.has(enrolmentId));
    if (waiting.length === 0) return [];
    const waitsFor = (await this.names.existsBy({ accountId: actor.id })) ? 'printing' : 'name';
    const pending: OwnCertificates['pending'] = [];
    for (const { courseVersionId } of waiting) {
      const { courseKey, title } = await this.courses.version(actor, courseVersionId);
      pending.push({ courseKey, courseTitle: title, waitsFor });
    }
    return pending;
  }
}

function toAnswer({ folio, state, version, name, courseKey, courseTitle, hours, completedOn, issuedAt }: Certificate): CertificateAnswer {
  return { folio, state, version, name, courseKey, courseTitle, hours, completedOn, issuedAt: issuedAt.toISOString() };
}
