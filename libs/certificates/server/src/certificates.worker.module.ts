import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Certificate } from './certificate/certificate.entity';
import { CertificateIssuer } from './issue/certificate-issuer';
import { FolioLottery } from './issue/folio-lottery';
import { IssueCertificates } from './issue/issue-certificates';
import { CertificateName } from './name/certificate-name.entity';

/** For the worker: what issues. */
@Module({ imports: [TypeOrmModule.forFeature([Certificate, CertificateName])], providers: [CertificateIssuer, FolioLottery, IssueCertificates] })
export class CertificatesWorkerModule {}
