import { type Language, ROLES } from '@aula/platform/contract';
import * as z from 'zod/mini';
import { type AnyAuditedAction, defineAudited } from './audit/audited-action';
import { dayInWords } from './roles/day-in-words';
import { ROLE_NAMES } from './roles/role-names';

/** What says of a role which it is and how far it reaches. */
export const roleDetails = z.strictObject({ role: z.enum(ROLES), scope: z.enum(['own', 'municipality', 'state', 'all']), key: z.string() });
type RoleDetails = z.infer<typeof roleDetails>;

const inSpanish = ({ role, scope, key }: RoleDetails, place: string): string => `«${ROLE_NAMES.es[role]}»${{ own: '', municipality: ` en ${place || key}`, state: ` en ${place || key}`, all: ' en todo el país' }[scope]}`;
const inEnglish = ({ role, scope, key }: RoleDetails, place: string): string => `“${ROLE_NAMES.en[role]}”${{ own: '', municipality: ` in ${place || key}`, state: ` in ${place || key}`, all: ' in the whole country' }[scope]}`;

export const roleGranted = defineAudited<RoleDetails>({
  name: 'identity.role.grant', details: roleDetails,
  title: { es: 'Dar un papel', en: 'Give a role' },
  tell: {
    es: ({ by, whom, place, details }) => `${by} dio el papel ${inSpanish(details, place)} a ${whom}`,
    en: ({ by, whom, place, details }) => `${by} gave ${whom} the role ${inEnglish(details, place)}`,
  },
});

export const roleEnded = defineAudited<RoleDetails>({
  name: 'identity.role.end', details: roleDetails,
  title: { es: 'Quitar un papel', en: 'Take away a role' },
  tell: {
    es: ({ by, whom, place, details }) => `${by} quitó el papel ${inSpanish(details, place)} a ${whom}`,
    en: ({ by, whom, place, details }) => `${by} took the role ${inEnglish(details, place)} away from ${whom}`,
  },
});

const NO_END: Readonly<Record<Language, string>> = { es: 'sin fecha', en: 'none' };
const endInWords = (language: Language, day: string | null): string => (day === null ? NO_END[language] : dayInWords(language, day));

type MovedDetails = RoleDetails & { readonly before: string | null; readonly after: string | null };

export const roleMoved = defineAudited<MovedDetails>({
  name: 'identity.role.move', details: z.extend(roleDetails, { before: z.nullable(z.string()), after: z.nullable(z.string()) }),
  title: { es: 'Cambiar hasta cuándo dura un papel', en: 'Change until when a role lasts' },
  tell: {
    es: ({ by, whom, place, details }) => `${by} cambió el fin del papel ${inSpanish(details, place)} de ${whom}: antes ${endInWords('es', details.before)}, ahora ${endInWords('es', details.after)}`,
    en: ({ by, whom, place, details }) => `${by} moved the end of the role ${inEnglish(details, place)} of ${whom}: before ${endInWords('en', details.before)}, now ${endInWords('en', details.after)}`,
  },
});

const endingDetails = z.strictObject({ ending: z.string(), role: z.enum(ROLES), lastDay: z.string(), roles: z.int() });

export const rolesEnded = defineAudited<z.infer<typeof endingDetails>>({
  name: 'identity.role.end-together', details: endingDetails,
  title: { es: 'Terminar un papel de varias personas', en: 'End a role of several people' },
  tell: {
    es: ({ by, whom, details }) => `${by} fijó el fin del papel «${ROLE_NAMES.es[details.role]}» el ${dayInWords('es', details.lastDay)}: ${whom}`,
    en: ({ by, whom, details }) => `${by} ended the role “${ROLE_NAMES.en[details.role]}” on ${dayInWords('en', details.lastDay)}: ${whom}`,
  },
});

const undoneDetails = z.omit(endingDetails, { lastDay: true });

export const roleEndingUndone = defineAudited<z.infer<typeof undoneDetails>>({
  name: 'identity.role.undo-ending', details: undoneDetails,
  title: { es: 'Deshacer el fin de un papel de varias personas', en: 'Undo the end of a role of several people' },
  tell: {
    es: ({ by, whom, details }) => `${by} deshizo el fin del papel «${ROLE_NAMES.es[details.role]}»: ${whom}`,
    en: ({ by, whom, details }) => `${by} undid the end of the role “${ROLE_NAMES.en[details.role]}”: ${whom}`,
  },
});

const previewDetails = z.pick(endingDetails, { role: true, lastDay: true });

export const roleEndingPreviewed = defineAudited<z.infer<typeof previewDetails>>({
  name: 'identity.role.preview-ending', details: previewDetails,
  title: { es: 'Revisar a quiénes deja fuera el fin de un papel', en: 'See whom the end of a role leaves out' },
  tell: {
    es: ({ by, whom, details }) => `${by} revisó a quiénes dejaría fuera terminar el papel «${ROLE_NAMES.es[details.role]}» el ${dayInWords('es', details.lastDay)}: ${whom}`,
    en: ({ by, whom, details }) => `${by} saw whom ending the role “${ROLE_NAMES.en[details.role]}” on ${dayInWords('en', details.lastDay)} would leave out: ${whom}`,
  },
});

/** Who stood in and who does, each with their days; entries before 2026-11-27 do not say. */
type LentDetails = RoleDetails & { readonly isLent: boolean; readonly before?: readonly string[] | undefined; readonly after?: readonly string[] | undefined };

export const roleLent = defineAudited<LentDetails>({
  name: 'identity.role.lend', details: z.extend(roleDetails, { isLent: z.boolean(), before: z.optional(z.array(z.string())), after: z.optional(z.array(z.string())) }),
  title: { es: 'Nombrar o quitar a una persona suplente', en: 'Name or take away a substitute' },
  tell: {
    es: ({ by, whom, place, details }) => `${by} ${details.isLent ? 'nombró' : 'quitó'} suplente en el papel ${inSpanish(details, place)}: ${whom}`,
    en: ({ by, whom, place, details }) => `${by} ${details.isLent ? 'named' : 'took away'} a substitute in the role ${inEnglish(details, place)}: ${whom}`,
  },
});

const listDetails = z.strictObject({
  form: z.enum(['page', 'file']), state: z.optional(z.string()), municipality: z.optional(z.string()), role: z.optional(z.enum(ROLES)),
  work: z.optional(z.enum(['declared', 'confirmed', 'declined'])), isSearched: z.boolean(),
});
type ListDetails = z.infer<typeof listDetails>;

export const peopleListed = defineAudited<ListDetails>({
  name: 'identity.person.list', details: listDetails,
  title: { es: 'Consultar la lista de personas', en: 'Look at the list of people' },
  tell: {
    es: ({ by, whom, details }) => `${by} ${details.form === 'file' ? 'descargó' : 'consultó'} la lista de personas: ${whom}`,
    en: ({ by, whom, details }) => `${by} ${details.form === 'file' ? 'downloaded' : 'looked at'} the list of people: ${whom}`,
  },
});

type NoDetails = Readonly<Record<string, never>>;
const noDetails = z.strictObject({}) as z.ZodMiniType<NoDetails>;

export const personRead = defineAudited<NoDetails>({
  name: 'identity.person.read', details: noDetails,
  title: { es: 'Consultar los datos de una persona', en: 'Look at a person’s details' },
  tell: { es: ({ by, whom }) => `${by} consultó los datos de ${whom}`, en: ({ by, whom }) => `${by} looked at the details of ${whom}` },
});

export const affiliationConfirmed = defineAudited<NoDetails>({
  name: 'identity.affiliation.confirm', details: noDetails,
  title: { es: 'Confirmar dónde trabaja una persona', en: 'Confirm where a person works' },
  tell: { es: ({ by, whom }) => `${by} confirmó la adscripción de ${whom}`, en: ({ by, whom }) => `${by} confirmed where ${whom} works` },
});

export const affiliationDeclined = defineAudited<NoDetails>({
  name: 'identity.affiliation.decline', details: noDetails,
  title: { es: 'Pedir que se corrija una adscripción', en: 'Ask for a place of work to be corrected' },
  tell: { es: ({ by, whom }) => `${by} pidió a ${whom} corregir su adscripción`, en: ({ by, whom }) => `${by} asked ${whom} to correct where they work` },
});

const ofReading = z.strictObject({
  entries: z.int(), newest: z.optional(z.string()), only: z.optional(z.string()), from: z.optional(z.string()), to: z.optional(z.string()), place: z.optional(z.string()), isSearched: z.boolean(),
});
type OfReading = z.infer<typeof ofReading>;

export const logRead = defineAudited<OfReading>({
  name: 'identity.audit.read', details: ofReading,
  title: { es: 'Consultar la bitácora', en: 'Look at the audit log' },
  tell: {
    es: ({ by, details }) => `${by} consultó la bitácora, registros: ${details.entries}`,
    en: ({ by, details }) => `${by} looked at the audit log, entries: ${details.entries}`,
  },
});

export const logDownloaded = defineAudited<OfReading>({
  name: 'identity.audit.download', details: ofReading,
  title: { es: 'Descargar la bitácora', en: 'Download the audit log' },
  tell: {
    es: ({ by, details }) => `${by} descargó la bitácora, registros: ${details.entries}`,
    en: ({ by, details }) => `${by} downloaded the audit log, entries: ${details.entries}`,
  },
});

const ofEntry = z.strictObject({ entry: z.string() });

export const entryOpened = defineAudited<z.infer<typeof ofEntry>>({
  name: 'identity.audit.open', details: ofEntry,
  title: { es: 'Abrir un registro de la bitácora', en: 'Open an entry of the audit log' },
  tell: {
    es: ({ by, whom, details }) => `${by} abrió el registro ${details.entry} de la bitácora, sobre ${whom}`,
    en: ({ by, whom, details }) => `${by} opened entry ${details.entry} of the audit log, about ${whom}`,
  },
});

export const dataExported = defineAudited<NoDetails>({
  name: 'identity.personal-data.export', details: noDetails,
  title: { es: 'Sacar todos los datos de una persona', en: 'Export all of a person’s data' },
  tell: { es: ({ by, whom }) => `${by} sacó todos los datos de ${whom}`, en: ({ by, whom }) => `${by} exported all data of ${whom}` },
});

const placeDetails = z.strictObject({ place: z.string(), role: z.enum(ROLES), limit: z.int() });
type PlaceDetails = z.infer<typeof placeDetails>;

export const invitationCodeMade = defineAudited<PlaceDetails>({
  name: 'identity.invitation-code.make', details: placeDetails,
  title: { es: 'Crear un código de invitación', en: 'Make an invitation code' },
  tell: {
    es: ({ by, details }) => `${by} creó un código de invitación para ${details.place}: «${ROLE_NAMES.es[details.role]}», hasta ${details.limit} personas`,
    en: ({ by, details }) => `${by} made an invitation code for ${details.place}: “${ROLE_NAMES.en[details.role]}”, up to ${details.limit} people`,
  },
});

export const invitationCodeRevoked = defineAudited<PlaceDetails>({
  name: 'identity.invitation-code.revoke', details: placeDetails,
  title: { es: 'Anular un código de invitación', en: 'Revoke an invitation code' },
  tell: {
    es: ({ by, details }) => `${by} anuló un código de invitación para ${details.place}`,
    en: ({ by, details }) => `${by} revoked an invitation code for ${details.place}`,
  },
});

const manyDetails = z.strictObject({ people: z.int() });

export const peopleInvited = defineAudited<z.infer<typeof manyDetails>>({
  name: 'identity.invitation.send', details: manyDetails,
  title: { es: 'Invitar por correo', en: 'Invite by e-mail' },
  tell: {
    es: ({ by, details }) => (details.people === 1 ? `${by} invitó por correo a una persona` : `${by} invitó por correo a ${details.people} personas`),
    en: ({ by, details }) => (details.people === 1 ? `${by} invited one person by e-mail` : `${by} invited ${details.people} people by e-mail`),
  },
});

export const invitationsListed = defineAudited<z.infer<typeof manyDetails>>({
  name: 'identity.invitation.list', details: manyDetails,
  title: { es: 'Consultar las invitaciones por correo', en: 'Look at the invitations by e-mail' },
  tell: {
    es: ({ by, details }) => `${by} consultó las invitaciones por correo, personas invitadas: ${details.people}`,
    en: ({ by, details }) => `${by} looked at the invitations by e-mail, people invited: ${details.people}`,
  },
});

export const invitationWithdrawn = defineAudited<NoDetails>({
  name: 'identity.invitation.withdraw', details: noDetails,
  title: { es: 'Retirar una invitación', en: 'Withdraw an invitation' },
  tell: { es: ({ by }) => `${by} retiró una invitación`, en: ({ by }) => `${by} withdrew an invitation` },
});

export const recoveryIssued = defineAudited<NoDetails>({
  name: 'identity.recovery.issue', details: noDetails,
  title: { es: 'Dar una hoja de recuperación', en: 'Give a recovery sheet' },
  tell: { es: ({ by, whom }) => `${by} dio una hoja de recuperación a ${whom}`, en: ({ by, whom }) => `${by} gave a recovery sheet to ${whom}` },
});

export const twoStepReset = defineAudited<NoDetails>({
  name: 'identity.two-step.reset', details: noDetails,
  title: { es: 'Quitar el segundo paso de una persona', en: 'Reset a person’s second step' },
  tell: { es: ({ by, whom }) => `${by} quitó el segundo paso de ${whom} y cerró sus sesiones`, en: ({ by, whom }) => `${by} reset the second step of ${whom} and ended their sessions` },
});

const retryDetails = z.strictObject({ retried: z.int(), jobs: z.array(z.string()) });

/** The platform's own deed: it lies below the log, and tells it through `RETRY_RECORD`. */
export const jobsRetried = defineAudited<z.infer<typeof retryDetails>>({
  name: 'platform.job.retry', details: retryDetails,
  title: { es: 'Intentar de nuevo trabajos parados', en: 'Try stopped jobs again' },
  tell: {
    es: ({ by, details }) => `${by} pidió de nuevo trabajos parados, cuántos: ${details.retried} (${details.jobs.join(', ')})`,
    en: ({ by, details }) => `${by} asked for stopped jobs again, how many: ${details.retried} (${details.jobs.join(', ')})`,
  },
});

/** Everything of this domain that is written down. */
export const identityAudited: readonly AnyAuditedAction[] = [
  roleGranted,
  roleEnded,
  roleMoved,
  rolesEnded,
  roleEndingUndone,
  roleEndingPreviewed,
  roleLent,
  peopleListed,
  personRead,
  affiliationConfirmed,
  affiliationDeclined,
  dataExported,
  logRead,
  logDownloaded,
  entryOpened,
  invitationCodeMade,
  invitationCodeRevoked,
  peopleInvited,
  invitationsListed,
  invitationWithdrawn,
  recoveryIssued,
  twoStepReset,
  jobsRetried,
];
