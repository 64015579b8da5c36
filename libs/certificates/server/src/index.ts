import type { Migration } from '@aula/platform/server';
import { CertificatesIssued1763856600000 } from './migrations/1763856600000-CertificatesIssued';

export { Certificate } from './certificate/certificate.entity';
export { CertificateFiles } from './certificate/certificate-files';
export { certificatesJobs } from './certificates.jobs';
export { certificatesPersonalData } from './certificates.privacy';
export { CertificatesModule } from './certificates.module';
export { CertificatesWorkerModule } from './certificates.worker.module';
export { CertificateName } from './name/certificate-name.entity';
export const certificatesMigrations: Migration[] = [CertificatesIssued1763856600000];
export { CertificateNames } from './name/certificate-names.service';
