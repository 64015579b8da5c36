import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CatalogueModule } from '@aula/catalogue/server';
import { givenACourse, type GivenCourse } from '@aula/catalogue/testing';
import { EnrolmentModule } from '@aula/enrolment/server';
import { IdentityWorkerModule } from '@aula/identity/server';
import { NotificationsModule } from '@aula/notifications/server';
import { givenADatabase, givenAnApplication, type GivenApplication, type GivenWorker, type TestDatabase } from '@aula/platform/testing';
import { TerritoryModule } from '@aula/territory/server';
import { CertificatesModule } from '../certificates.module';
import { givenACertificatesWorker } from './given-a-completion';

export interface GivenCertificates {
  readonly database: TestDatabase;
  readonly house: GivenApplication;
  readonly worker: GivenWorker;
  readonly course: GivenCourse;
  close(): Promise<void>;
}

/** The HTTP process and the worker on one database and one folder of files, and a course to complete. */
export async function givenCertificates(): Promise<GivenCertificates> {
  const database = await givenADatabase();
  const folder = await mkdtemp(join(tmpdir(), 'aula-certificates-'));
  const house = await givenAnApplication({ imports: [TerritoryModule, IdentityWorkerModule, NotificationsModule, CatalogueModule, EnrolmentModule, CertificatesModule], database, variables: { FILES_DIR: folder } });
  const worker = await givenACertificatesWorker(database, folder);
  const course = await givenACourse(database);
  return {
    database, house, worker, course,
    async close() {
      await worker.close();
      await house.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
