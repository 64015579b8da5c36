import { JobHandler, system } from '@aula/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { issueCertificate, issueOnCompletion } from '../certificates.jobs';
import { CertificateIssuer } from './certificate-issuer';

/** Both ways to a certificate; whichever comes second finds it issued. */
@Injectable()
export class IssueCertificates {
  constructor(@Inject(CertificateIssuer) private readonly issuer: CertificateIssuer) {}

  @JobHandler(issueOnCompletion)
  onCompletion({ enrolmentId }: { enrolmentId: string }): Promise<void> {
    return this.issuer.issue(system, enrolmentId);
  }

  @JobHandler(issueCertificate)
  onRequest({ enrolmentId }: { enrolmentId: string }): Promise<void> {
    return this.issuer.issue(system, enrolmentId);
  }
}
