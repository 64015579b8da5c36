import { courseKey, lessonCode } from '@aula/catalogue/contract';
import { endpoint, languages, named } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { enrol, enrolment, lesson, recordProgress } from './enrolment';
import { roster, rosterFilter, rosterOrder, rosterPlace, taughtCourse } from './roster';
import { askTrainerReminder, reminderPreview, trainerReminder } from './trainer-reminder';

const enrolments = named('Enrolments', z.object({ items: z.array(enrolment) }));
/** `enrolment` is null for whoever has not enrolled in this course. */
const ownEnrolment = named('OwnEnrolment', z.object({ enrolment: z.nullable(enrolment) }));
const taughtCourses = named('TaughtCourses', z.object({ items: z.array(taughtCourse) }));
const rosterPlaces = named('RosterPlaces', z.object({ items: z.array(rosterPlace) }));
const page = z._default(z.coerce.number<number>().check(z.int(), z.gte(1), z.lte(10_000)), 1);

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
  /** Every course, with how the people of the caller's territory stand in it. */
  listTaught: endpoint({ method: 'GET', path: '/rosters', allow: 'enrolment.roster.read', response: taughtCourses }),
  /** People enrolled from the caller's territory, 25 to a page. */
  readRoster: endpoint({
    method: 'GET', path: '/courses/:courseKey/roster', params: { courseKey }, query: { ...rosterFilter, ...rosterOrder, page },
    allow: 'enrolment.roster.read', response: roster,
  }),
  /** The same people in the same order, all of them, as a CSV file. */
  downloadRoster: endpoint({
    method: 'GET', path: '/courses/:courseKey/roster/csv', params: { courseKey }, query: { ...rosterFilter, ...rosterOrder, language: z._default(languages, 'es') },
    allow: 'enrolment.roster.read', response: z.unknown(), produces: 'text/csv',
  }),
  /** Municipalities of the caller's territory with people in the course, by state and name: what the roster can be narrowed to. */
  listRosterPlaces: endpoint({ method: 'GET', path: '/courses/:courseKey/roster/places', params: { courseKey }, allow: 'enrolment.roster.read', response: rosterPlaces }),
  /** What a person of the roster would be sent. */
  previewReminder: endpoint({
    method: 'GET', path: '/courses/:courseKey/roster/:enrolmentId/reminder-preview', params: { courseKey, enrolmentId: z.uuid() },
    allow: 'enrolment.reminder.send', response: reminderPreview,
  }),
  /** Reminds people of a roster of the course. Answers at once; who was reached is told by `readReminder`. */
  askReminder: endpoint({
    method: 'POST', path: '/courses/:courseKey/reminders', params: { courseKey }, allow: 'enrolment.reminder.send', isCreating: true,
    body: askTrainerReminder, response: trainerReminder,
  }),
  /** One's own. */
  readReminder: endpoint({
    method: 'GET', path: '/courses/:courseKey/reminders/:reminderId', params: { courseKey, reminderId: z.uuid() },
    allow: 'enrolment.reminder.send', response: trainerReminder,
  }),
};
