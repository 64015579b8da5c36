import { certificatesPermissions } from '@aula/certificates/contract';
import { CatalogueWorkerModule } from '@aula/catalogue/server';
import type { GivenCourse } from '@aula/catalogue/testing';
import { enrolmentJobs, EnrolmentWorkerModule } from '@aula/enrolment/server';
import { givenAnEnrolment } from '@aula/enrolment/testing';
import { identityJobs, IdentityWorkerModule } from '@aula/identity/server';
import { givenAPerson, type GivenPerson, type PersonToBe } from '@aula/identity/testing';
import { NotificationsWorkerModule } from '@aula/notifications/server';
import { platformJobs } from '@aula/platform/server';
import { givenAWorker, type GivenWorker, type TestDatabase, truthOf } from '@aula/platform/testing';
import { TerritoryWorkerModule } from '@aula/territory/server';
import { certificatesJobs } from '../certificates.jobs';
import { CertificatesWorkerModule } from '../certificates.worker.module';

export interface GivenCompletion extends GivenPerson {
  readonly enrolmentId: string;
}

interface Wanted extends PersonToBe {
  /** Left out: the course is under way. */
  readonly completedAt?: string;
  /** Confirmed long ago; left out: not yet. */
  readonly confirmedName?: string;
}

/** A person who is enrolled in a course, and has completed it where `completedAt` says when. No event is published. */
export async function givenACompletion(database: TestDatabase, course: GivenCourse, { completedAt, confirmedName, ...person }: Wanted = {}): Promise<GivenCompletion> {
  const given = await givenAPerson(database, { permissions: [certificatesPermissions], ...person });
  const { enrolmentId } = await givenAnEnrolment(database, {
    accountId: given.accountId, course, ...(person.municipalityKey !== undefined && { municipalityKey: person.municipalityKey }), ...(completedAt && { completedAt }),
  });
  if (confirmedName) await truthOf(database, `insert into certificate_name (account_id, name, confirmed_at) values ($1, $2, '2026-02-01T12:00:00Z')`, [given.accountId, confirmedName]);
  return { ...given, enrolmentId };
}

/** The worker with what certificates need below them. */
export function givenACertificatesWorker(database: TestDatabase, folder: string): Promise<GivenWorker> {
  return givenAWorker({
    imports: [TerritoryWorkerModule, IdentityWorkerModule, NotificationsWorkerModule, CatalogueWorkerModule, EnrolmentWorkerModule, CertificatesWorkerModule],
    jobs: [...platformJobs, ...identityJobs, ...enrolmentJobs, ...certificatesJobs], database, variables: { FILES_DIR: folder, DATABASE_POOL: '8' },
  });
}
