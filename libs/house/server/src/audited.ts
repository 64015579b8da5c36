import { enrolmentAudited } from '@aula/enrolment/server';
import type { AnyAuditedAction } from '@aula/identity/server';
import { quizzesAudited } from '@aula/quizzes/server';
import { reportingAudited } from '@aula/reporting/server';

/** What the domains above identity write down in the audit log; identity adds its own. */
export const audited: readonly AnyAuditedAction[] = [...enrolmentAudited, ...quizzesAudited, ...reportingAudited];
