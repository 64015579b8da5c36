import { catalogueApi } from '@aula/catalogue/contract';
import { certificatesApi } from '@aula/certificates/contract';
import { enrolmentApi } from '@aula/enrolment/contract';
import { identityApi } from '@aula/identity/contract';
import { credentialsApi } from '@aula/identity/contract/credentials';
import { invitingApi } from '@aula/identity/contract/inviting';
import { optionalDetailsApi } from '@aula/identity/contract/optional-details';
import { staffApi } from '@aula/identity/contract/staff';
import { notificationsApi } from '@aula/notifications/contract';
import { type Api, platformApi } from '@aula/platform/contract';
import { jobsApi } from '@aula/platform/contract/jobs';
import { quizzesApi } from '@aula/quizzes/contract';
import { reportingApi } from '@aula/reporting/contract';
import { territoryApi } from '@aula/territory/contract';

/** Every operation of the house, by domain. */
export const apis: Readonly<Record<string, Api>> = {
  platform: { ...platformApi, ...jobsApi },
  territory: territoryApi,
  identity: { ...identityApi, ...credentialsApi, ...invitingApi, ...optionalDetailsApi, ...staffApi },
  notifications: notificationsApi,
  catalogue: catalogueApi,
  enrolment: enrolmentApi,
  quizzes: quizzesApi,
  certificates: certificatesApi,
  reporting: reportingApi,
};

/** Title of the OpenAPI document. */
export const API_TITLE = 'Aula Abierta';
