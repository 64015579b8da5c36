import { createHash } from 'node:crypto';
import { CoursesService } from '@aula/catalogue/server';
import { type CompletionRecord, EnrolmentsService } from '@aula/enrolment/server';
import { NotificationsService } from '@aula/notifications/server';
import { type Actor, Clock, Database, dayIn, ENVIRONMENT, type Environment, FileStore, Mailer, USUAL_ZONE } from '@aula/platform/server';
import { TerritoryService } from '@aula/territory/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Certificate } from '../certificate/certificate.entity';
import { certificateIssued } from '../certificates.messages';
import { LOCK_PERSON } from '../certificates.queries';
import { CertificateName } from '../name/certificate-name.entity';
import { type CertificateFacts, printCertificate } from '../print/certificate-paper';
import { FolioLottery } from './folio-lottery';

type Facts = Pick<Certificate, 'enrolmentId' | 'accountId' | 'name' | 'courseKey' | 'courseTitle' | 'hours' | 'completedOn' | 'municipalityKey' | 'municipalityName' | 'stateName' | 'issuer' | 'issuedAt'>;

/** Two in 27,500 million: five draws in a row that are all taken mean that something else is wrong. */
const DRAWS = 5;

/** Issues one certificate per completion, in the transaction of the job that asks for it. */
@Injectable()
export class CertificateIssuer {
  constructor(
    @InjectRepository(Certificate) private readonly certificates: Repository<Certificate>,
    @InjectRepository(CertificateName) private readonly names: Repository<CertificateName>,
    @Inject(EnrolmentsService) private readonly enrolments: EnrolmentsService,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(TerritoryService) private readonly territory: TerritoryService,
    @Inject(NotificationsService) private readonly notifications: NotificationsService,
    @Inject(FolioLottery) private readonly lottery: FolioLottery,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Issues, unless it was issued before or the person has not confirmed a name: her confirmation asks again. Only as the house. */
  issue(actor: Actor, enrolmentId: string): Promise<void> {
    return this.db.as(actor, async () => {
      const completion = await this.enrolments.completion(actor, enrolmentId);
      if (!completion) throw new Error('no completion to issue a certificate for');
      this.db.send(LOCK_PERSON, [completion.accountId]);
      const confirmed = await this.names.findOneBy({ accountId: completion.accountId });
      if (!confirmed || (await this.certificates.existsBy({ enrolmentId }))) return;
      const { certificate, pdf } = await this.issueUnderFreeFolio(await this.factsOf(actor, completion, confirmed.name));
      await this.tell(actor, certificate);
      // Last: whatever fails before leaves no paper behind that no row knows of.
      await this.files.write(certificate.fileKey, pdf);
    });
  }

  private async factsOf(actor: Actor, { enrolmentId, accountId, courseVersionId, completedAt, municipalityKey }: CompletionRecord, name: string): Promise<Facts> {
    const course = await this.courses.version(actor, courseVersionId);
    const municipality = municipalityKey === null ? undefined : await this.territory.municipality(actor, municipalityKey);
    return {
      enrolmentId, accountId, name,
      courseKey: course.courseKey, courseTitle: course.title, hours: course.hours,
      completedOn: dayIn(municipality?.timeZone ?? USUAL_ZONE, completedAt),
      municipalityKey: municipality?.key ?? null, municipalityName: municipality?.name ?? null, stateName: municipality?.stateName ?? null,
      issuer: this.environment.OPERATOR_NAME, issuedAt: this.clock.now(),
    };
  }

  private async issueUnderFreeFolio(facts: Facts): Promise<{ certificate: Certificate; pdf: Uint8Array }> {
    for (let draw = 0; draw < DRAWS; draw++) {
      const folio = this.lottery.draw();
      const pdf = await printCertificate(this.onPaper(facts, folio));
      const certificate = this.certificates.create({ ...facts, folio, fileKey: `certificates/${folio}.pdf`, fileSha256: createHash('sha256').update(pdf).digest('hex') });
      const id = await this.insert(certificate);
      if (id) return { certificate: { ...certificate, id }, pdf }; // else the folio is another certificate's, and so is its file
    }
    throw new Error(`no free folio in ${DRAWS} draws`);
  }

  private async insert(certificate: Certificate): Promise<string | undefined> {
    const inserted = await this.certificates.createQueryBuilder().insert().values(certificate).orIgnore().returning('id').execute();
    return (inserted.raw as { id: string }[])[0]?.id;
  }

  private onPaper({ municipalityName, stateName, ...facts }: Facts, folio: string): CertificateFacts {
    const place = municipalityName !== null && stateName !== null ? { municipality: municipalityName, state: stateName } : null;
    return { ...facts, folio, place, checkAddress: this.mailer.addressOf(`/v/${folio}`) };
  }

  private async tell(actor: Actor, { id, accountId, folio, courseTitle }: Certificate): Promise<void> {
    const data = { folio, courseTitle, checkAddress: this.mailer.addressOf(`/v/${folio}`) };
    await this.notifications.notify(actor, { accountId, message: certificateIssued, key: id, data });
  }
}
