import { CatalogueModule } from '@aula/catalogue/server';
import { EnrolmentModule } from '@aula/enrolment/server';
import { givenAnEnrolment, type WantedEnrolment } from '@aula/enrolment/testing';
import type { RoleWithScope } from '@aula/identity/contract';
import { IdentityWorkerModule } from '@aula/identity/server';
import { givenAPerson, type PersonToBe } from '@aula/identity/testing';
import { NotificationsModule } from '@aula/notifications/server';
import type { Actor } from '@aula/platform/server';
import { givenAnApplication, type GivenApplication } from '@aula/platform/testing';
import { reportingPermissions } from '@aula/reporting/contract';
import { TerritoryModule } from '@aula/territory/server';
import { ReportingModule } from '../reporting.module';

/** Reporting, and what it counts. */
export function givenReporting(): Promise<GivenApplication> {
  return givenAnApplication({ imports: [TerritoryModule, IdentityWorkerModule, NotificationsModule, CatalogueModule, EnrolmentModule, ReportingModule] });
}

/** Staff of the operator, who work in no municipality and so count nowhere. */
export async function givenStaff(house: GivenApplication, ...roles: RoleWithScope[]): Promise<Actor> {
  return (await givenAPerson(house.database, { municipalityKey: null, roles, permissions: [reportingPermissions] })).actor;
}

/** Of a state or of a municipality. */
export function givenACoordinator(house: GivenApplication, ...keys: string[]): Promise<Actor> {
  return givenStaff(house, ...keys.map((key): RoleWithScope => ({ role: 'coordinator', scope: key.length === 2 ? 'state' : 'municipality', key })));
}

export interface WantedLearner extends PersonToBe {
  readonly municipalityKey: string;
  readonly enrolments?: readonly Omit<WantedEnrolment, 'accountId'>[];
}

/** Somebody who works in a municipality, enrolled from there unless told otherwise. */
export async function givenALearner(house: GivenApplication, { enrolments = [], ...person }: WantedLearner): Promise<{ accountId: string }> {
  const { accountId } = await givenAPerson(house.database, person);
  for (const enrolment of enrolments) await givenAnEnrolment(house.database, { municipalityKey: person.municipalityKey, ...enrolment, accountId });
  return { accountId };
}
