import type { NameOnCertificates } from '@aula/certificates/contract';
import { EnrolmentsService } from '@aula/enrolment/server';
import { AccountsService } from '@aula/identity/server';
import { type Actor, Clock, Database, Outbox } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Certificate } from '../certificate/certificate.entity';
import { ownCertificates } from '../certificates.access';
import { issueCertificate } from '../certificates.jobs';
import { CONFIRM_NAME, LOCK_PERSON } from '../certificates.queries';
import { CertificateName } from './certificate-name.entity';

/** The name a person wants on their certificates. */
@Injectable()
export class CertificateNames {
  constructor(
    @InjectRepository(CertificateName) private readonly names: Repository<CertificateName>,
    @InjectRepository(Certificate) private readonly certificates: Repository<Certificate>,
    @Inject(EnrolmentsService) private readonly enrolments: EnrolmentsService,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The confirmed name, or the account's as a suggestion. */
  read(actor: Actor): Promise<NameOnCertificates> {
    return this.db.as(actor, async () => {
      const confirmed = await this.names.findOneBy({ accountId: actor.id });
      if (confirmed) return { name: confirmed.name, confirmedAt: confirmed.confirmedAt.toISOString() };
      const { givenNames, firstSurname, secondSurname } = await this.accounts.read(actor, actor.id);
      return { name: [givenNames, firstSurname, secondSurname].filter(Boolean).join(' '), confirmedAt: null };
    });
  }

  /** Confirms the name and asks for every certificate that waited for it. What is issued already keeps its name. */
  confirm(actor: Actor, name: string): Promise<NameOnCertificates> {
    return this.db.as(actor, async () => {
      this.db.send(LOCK_PERSON, [actor.id]);
      const confirmedAt = this.clock.now();
      await this.db.query(CONFIRM_NAME, [actor.id, name, confirmedAt]);
      for (const enrolmentId of await this.waiting(actor)) this.outbox.request(issueCertificate, { enrolmentId });
      return { name, confirmedAt: confirmedAt.toISOString() };
    });
  }

  private async waiting(actor: Actor): Promise<string[]> {
    const completions = await this.enrolments.completions(actor, actor.id);
    const issued = new Set((await this.certificates.find({ where: ownCertificates(actor), select: { id: true, enrolmentId: true } })).map(({ enrolmentId }) => enrolmentId));
    return completions.map(({ enrolmentId }) => enrolmentId).filter((enrolmentId) => !issued.has(enrolmentId));
  }
}
