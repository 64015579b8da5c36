import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Certificate } from './certificate/certificate.entity';
import { CertificateFiles } from './certificate/certificate-files';
import { CertificatesController } from './certificate/certificates.controller';
import { CertificatesService } from './certificate/certificates.service';
import { CertificateName } from './name/certificate-name.entity';
import { CertificateNames } from './name/certificate-names.service';
import { PublicCheckController } from './public-check/public-check.controller';
import { PublicCheck } from './public-check/public-check.service';

/** For the HTTP process. */
@Module({
  imports: [TypeOrmModule.forFeature([Certificate, CertificateName])],
  providers: [CertificatesService, CertificateFiles, CertificateNames, PublicCheck],
  controllers: [CertificatesController, PublicCheckController],
})
export class CertificatesModule {}
