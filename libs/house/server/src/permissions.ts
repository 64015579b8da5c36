import { certificatesPermissions } from '@aula/certificates/contract';
import { enrolmentPermissions } from '@aula/enrolment/contract';
import { notificationsPermissions } from '@aula/notifications/contract';
import { type Permissions, platformPermissions } from '@aula/platform/contract';
import { quizzesPermissions } from '@aula/quizzes/contract';
import { reportingPermissions } from '@aula/reporting/contract';

/** The one permission table: what each domain asks for, and the roles that have it. */
export const permissions: readonly Permissions[] = [platformPermissions, notificationsPermissions, enrolmentPermissions, quizzesPermissions, certificatesPermissions, reportingPermissions];
