import { rosterFilter } from '@aula/enrolment/contract';
import { type AnyAuditedAction, defineAudited } from '@aula/identity/server';
import * as z from 'zod/mini';

const { state, municipality, standing } = rosterFilter;
/** What was searched for stays out: whoever was found stands in the entry, and words about others are nobody's business. */
const ofRoster = z.strictObject({ course: z.string(), state, municipality, standing, isSearched: z.boolean() });
type OfRoster = z.infer<typeof ofRoster>;
const ofCourse = z.strictObject({ course: z.string() });
type OfCourse = z.infer<typeof ofCourse>;

export const rosterRead = defineAudited<OfRoster>({
  name: 'enrolment.roster.read', details: ofRoster,
  title: { es: 'Consultar una lista de participantes', en: 'Look at a list of participants' },
  tell: {
    es: ({ by, whom, details }) => `${by} consultó la lista de participantes de ${details.course.toUpperCase()}: ${whom}`,
    en: ({ by, whom, details }) => `${by} looked at the list of participants of ${details.course.toUpperCase()}: ${whom}`,
  },
});

export const rosterDownloaded = defineAudited<OfRoster>({
  name: 'enrolment.roster.download', details: ofRoster,
  title: { es: 'Descargar una lista de participantes', en: 'Download a list of participants' },
  tell: {
    es: ({ by, whom, details }) => `${by} descargó la lista de participantes de ${details.course.toUpperCase()}: ${whom}`,
    en: ({ by, whom, details }) => `${by} downloaded the list of participants of ${details.course.toUpperCase()}: ${whom}`,
  },
});

export const reminderPreviewed = defineAudited<OfCourse>({
  name: 'enrolment.reminder.preview', details: ofCourse,
  title: { es: 'Ver antes un recordatorio', en: 'Preview a reminder' },
  tell: {
    es: ({ by, whom, details }) => `${by} vio cómo le llegaría a ${whom} un recordatorio de ${details.course.toUpperCase()}`,
    en: ({ by, whom, details }) => `${by} saw how a reminder about ${details.course.toUpperCase()} would reach ${whom}`,
  },
});

export const reminderAsked = defineAudited<OfCourse>({
  name: 'enrolment.reminder.ask', details: ofCourse,
  title: { es: 'Enviar un recordatorio', en: 'Send a reminder' },
  tell: {
    es: ({ by, whom, details }) => `${by} pidió enviar un recordatorio de ${details.course.toUpperCase()} a ${whom}`,
    en: ({ by, whom, details }) => `${by} asked for a reminder about ${details.course.toUpperCase()} to ${whom}`,
  },
});

export const reminderRead = defineAudited<OfCourse>({
  name: 'enrolment.reminder.read', details: ofCourse,
  title: { es: 'Ver a quién no llegó un recordatorio', en: 'See whom a reminder did not reach' },
  tell: {
    es: ({ by, whom, details }) => `${by} vio a quién no llegó su recordatorio de ${details.course.toUpperCase()}: ${whom}`,
    en: ({ by, whom, details }) => `${by} saw whom the reminder about ${details.course.toUpperCase()} did not reach: ${whom}`,
  },
});

/** Everything of this domain that is written down. */
export const enrolmentAudited: readonly AnyAuditedAction[] = [rosterRead, rosterDownloaded, reminderPreviewed, reminderAsked, reminderRead];
