import { cataloguePersonalData } from '@aula/catalogue/server';
import { certificatesPersonalData } from '@aula/certificates/server';
import { enrolmentPersonalData } from '@aula/enrolment/server';
import { identityPersonalData } from '@aula/identity/server';
import { notificationsPersonalData } from '@aula/notifications/server';
import { type PersonalData, platformPersonalData } from '@aula/platform/server';
import { quizzesPersonalData } from '@aula/quizzes/server';
import { reportingPersonalData } from '@aula/reporting/server';
import { territoryPersonalData } from '@aula/territory/server';

/** What every domain keeps of people, from the bottom up. The schema may hold no table beside them. */
export const personalData: readonly PersonalData[] = [
  platformPersonalData, territoryPersonalData, identityPersonalData, notificationsPersonalData, cataloguePersonalData, enrolmentPersonalData, quizzesPersonalData,
  certificatesPersonalData, reportingPersonalData,
];
