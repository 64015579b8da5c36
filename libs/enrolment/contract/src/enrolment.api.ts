import { courseKey, lessonCode } from '@aula/catalogue/contract';
import { endpoint, named } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { enrol, enrolment, lesson, recordProgress } from './enrolment';

const enrolments = named('Enrolments', z.object({ items: z.array(enrolment) }));
/** `enrolment` is null for whoever has not enrolled in this course. */
const ownEnrolment = named('OwnEnrolment', z.object({ enrolment: z.nullable(enrolment) }));

export const enrolmentApi = {
  /** Enrolling twice answers with the first enrolment. */
  enrol: endpoint({ method: 'POST', path: '/enrolments', allow: 'enrolment.enrolment.create', isCreating: true, body: enrol, response: enrolment }),
  listOwn: endpoint({ method: 'GET', path: '/enrolments', allow: 'enrolment.enrolment.read-own', response: enrolments }),
  readOwn: endpoint({ method: 'GET', path: '/courses/:courseKey/enrolment', params: { courseKey }, allow: 'enrolment.enrolment.read-own', response: ownEnrolment }),
  readLesson: endpoint({
    method: 'GET', path: '/courses/:courseKey/enrolment/lessons/:lessonCode', params: { courseKey, lessonCode },
    allow: 'enrolment.enrolment.read-own', response: lesson,
  }),
  /** Answers with the whole enrolment, so that the page knows what is left and whether the course is completed. */
  recordProgress: endpoint({
    method: 'PUT', path: '/courses/:courseKey/enrolment/lessons/:lessonCode/progress', params: { courseKey, lessonCode },
    allow: 'enrolment.progress.record', body: recordProgress, response: enrolment,
  }),
};
